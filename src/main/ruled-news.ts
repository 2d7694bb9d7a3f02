import type { SavedResult } from '../shared/store/feeds'

/**
 * A result as it is told of: what a rule silences is left out, and what a rule wants told is a piece of news of its own, each
 * article by itself, whatever the feed says.
 */
export function newsByRules(result: SavedResult): readonly SavedResult[] {
  if (result.added.every(({ notify }) => notify === undefined)) return [result]
  const usual = { ...result, added: result.added.filter(({ notify }) => notify === undefined) }
  const told = result.added.filter(({ notify }) => notify === true)
  // How the feed itself is doing is told once, as the feed says.
  return told.length === 0 ? [usual] : [usual, { ...result, added: told, notify: 'each', turned: null }]
}
