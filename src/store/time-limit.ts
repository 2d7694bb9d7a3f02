import { createContext, Script } from 'node:vm'

/** Runs pure work for so many milliseconds at most; false where it was ended in the middle. */
export type TimeLimit = (work: () => void, ms: number) => boolean

/**
 * Ends what takes too long, also within one regular expression, which nothing on its own thread could. It is the engine that
 * people know and that is a thousand times as fast on usual expressions as one of linear time in JavaScript; for those that
 * are not usual there is the limit. Beginning it takes some 0.3 ms, so it is to hold for many articles at once, and what it
 * runs in is made with the first. What was ended may be half done: nothing but memory is to be touched by it.
 */
export function createTimeLimit(): TimeLimit {
  let made: ReturnType<typeof makePlace> | null = null
  return (work, ms) => {
    made ??= makePlace()
    const { place, context, script } = made
    place.work = work
    try {
      script.runInContext(context, { timeout: ms })
      return true
    } catch (error) {
      if (isTimeout(error)) return false
      throw error
    } finally {
      place.work = () => {}
    }
  }
}

function makePlace() {
  const place: { work: () => void } = { work: () => {} }
  return { place, context: createContext(place), script: new Script('work()') }
}

function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
