/**
 * A failure that a person can mend: one sentence saying what failed, and what to type. Anything else that is thrown is
 * a bug and keeps its stack.
 */
export class Failure extends Error {}

/**
 * Runs a script's `main` and ends the process with the code it returns, or with 1 and the sentence of its failure.
 * @param {() => Promise<number>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}
