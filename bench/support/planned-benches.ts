/** Which benches `all` runs, in which order, and with which words. */

export interface Planned {
  /** What it is called in the result, and at the marks of the page. */
  readonly name: string
  readonly bench: string
  readonly words: string
}

const faults = ['kill', 'slow-disk', 'silent', 'dns', 'nesting', 'drip']

/** The most important first, so that a run that is broken off has them. An hour and a quarter on two quiet cores. */
export const wholePlan: readonly Planned[] = [
  { name: 'stall 1000', bench: 'stall', words: '--healthy --feeds 1000' },
  { name: 'stall 300', bench: 'stall', words: '--feeds 300' },
  { name: 'search', bench: 'search', words: '' },
  { name: 'round', bench: 'round', words: '' },
  { name: 'timeline', bench: 'timeline', words: '' },
  { name: 'long', bench: 'long', words: '' },
  { name: 'adding', bench: 'adding', words: '' },
  { name: 'startup', bench: 'startup', words: '' },
  { name: 'memory', bench: 'memory', words: '' },
  { name: 'idle', bench: 'idle', words: '' },
  { name: 'replay', bench: 'replay', words: '' },
  { name: 'stall 100', bench: 'stall', words: '--healthy --feeds 100' },
  { name: 'stall 500', bench: 'stall', words: '--healthy --feeds 500' },
  { name: 'stall 5000', bench: 'stall', words: '--healthy --feeds 5000' },
  ...faults.map((fault) => ({
    name: `stall with ${fault}`,
    bench: 'stall',
    words: `--feeds 300 --runs 1 --fault ${fault}`,
  })),
  { name: 'parse', bench: 'parse', words: '' },
  { name: 'meter', bench: 'meter', words: '' },
]

/** The same questions with fewer runs and no million: to see that nothing is broken, in a quarter of an hour. */
export const quickPlan: readonly Planned[] = [
  { name: 'stall 1000', bench: 'stall', words: '--healthy --feeds 1000 --runs 1' },
  { name: 'stall 300', bench: 'stall', words: '--feeds 300 --runs 1' },
  { name: 'search', bench: 'search', words: '--articles 100000 --runs 2' },
  { name: 'round', bench: 'round', words: '--feeds 100,1000' },
  { name: 'timeline', bench: 'timeline', words: '--articles 100000 --rows 20000 --runs 3' },
  { name: 'long', bench: 'long', words: '--articles 100000' },
  { name: 'adding', bench: 'adding', words: '--runs 1' },
  { name: 'startup', bench: 'startup', words: '--articles 100000 --runs 3' },
  { name: 'memory', bench: 'memory', words: '--articles 0,100000 --rounds 10' },
  { name: 'idle', bench: 'idle', words: '--seconds 20' },
  { name: 'replay', bench: 'replay', words: '--runs 1' },
  { name: 'parse', bench: 'parse', words: '--runs 1 --documents 2000' },
  { name: 'meter', bench: 'meter', words: '' },
  ...faults.map((fault) => ({
    name: `stall with ${fault}`,
    bench: 'stall',
    words: `--feeds 60 --runs 1 --fault ${fault}`,
  })),
]
