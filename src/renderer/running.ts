import { createRunningNotes } from '../shared/running-notes'

/** The window's notes of what ran in it, by name: pushes, answers, commands. */
export const notes = createRunningNotes(() => performance.now())

/** Does the work and notes it under a name, so that a stall of the window can be told with what ran. */
export const running = notes.running

let arrived = (_at: number): void => {}

/** Has the listener hear of everything that comes from main, once it was dealt with: when that began. */
export function hearOfMain(listener: (at: number) => void): void {
  arrived = listener
}

/** As `running`, for what comes from main. */
export function runningFromMain<T>(name: string, work: () => T): T {
  const at = performance.now()
  try {
    return running(name, work)
  } finally {
    arrived(at)
  }
}
