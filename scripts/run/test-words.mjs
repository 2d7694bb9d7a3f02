/** @typedef {import('./stages.mjs').Part} Part */

/** @type {readonly Part[]} */
const parts = ['check', 'unit', 'e2e']

/**
 * Reads what stands after `npm test --`: which parts to run (all of them when none is named), and words for the
 * runners of tests.
 * @param {readonly string[]} words
 * @returns {{ readonly parts: readonly Part[], readonly words: readonly string[] } | { readonly complaint: string }}
 */
export function readTestWords(words) {
  const switches = words.filter((word) => word.startsWith('--'))
  const strange = switches.find((word) => !parts.some((part) => word === `--${part}`))
  if (strange !== undefined) {
    return {
      complaint: `npm test knows no ${strange}; type: npm test -- [--check] [--unit] [--e2e] [NAME OF A TEST FILE]`,
    }
  }
  const named = parts.filter((part) => switches.includes(`--${part}`))
  return { parts: named.length > 0 ? named : parts, words: words.filter((word) => !word.startsWith('--')) }
}
