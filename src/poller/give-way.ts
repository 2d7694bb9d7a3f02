import { constants, setPriority } from 'node:os'

/**
 * Lets the window, main and the store go first where all want a core: a round takes as long as the servers do, but a click must
 * not wait. On Linux it holds for this thread and those that it starts from here on, elsewhere for the whole process.
 */
export function giveWay(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // A system that does not allow it lets all run alike.
  }
}
