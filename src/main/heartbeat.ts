/**
 * Finds out whether a process still answers. Beats are counted, not seconds: after the machine slept, or after main
 * itself was held up, one late timer counts for one beat, so a healthy process is not killed for our own delay.
 */
export interface Heartbeat {
  readonly sequence: number
  readonly unanswered: number
}

/** Time between two beats: each wakes both processes, all day long. */
export const beatMs = 5_000
/** So many beats in a row without an answer, ten seconds, mean that the process hangs. */
export const mostUnanswered = 2

export const firstHeartbeat: Heartbeat = { sequence: 0, unanswered: 0 }

/** The next beat: ask again, or give the process up. */
export function beat(
  heartbeat: Heartbeat,
): { readonly type: 'ping'; readonly next: Heartbeat } | { readonly type: 'hung' } {
  if (heartbeat.unanswered >= mostUnanswered) return { type: 'hung' }
  return { type: 'ping', next: { sequence: heartbeat.sequence + 1, unanswered: heartbeat.unanswered + 1 } }
}

/** Any answer, even a late one, shows that the process is alive. */
export function answered(heartbeat: Heartbeat): Heartbeat {
  return { ...heartbeat, unanswered: 0 }
}
