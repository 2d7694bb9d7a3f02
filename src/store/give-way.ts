import { setPriority } from 'node:os'

/** After the window and main, before the poller: a job that keeps a core busy for minutes must not cost a click its turn. */
const niceness = 5

/** Lets this thread's work wait where all want a core. Only Linux knows a priority of one thread: elsewhere main would wait, too. */
export function giveWay(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(niceness)
  } catch {
    // A system that does not allow it lets all run alike.
  }
}
