import type { CommandName } from '../../shared/commands'
import { fold } from '../../shared/fold'
import type { TimelineView } from '../../shared/model'
import { wordScore } from '../text/word-score'

/** Where the palette can lead to. */
export interface Place {
  readonly key: string
  readonly view: TimelineView
  readonly title: string
  /** The folders around it, or what else tells it from others of its name. */
  readonly within: string
  readonly unread: number
  /** How long ago it was used, in places: 0 for the last one; infinite where it was not. */
  readonly recency: number
  /** `title` and `within`, folded. */
  readonly folded: string
}

export interface PaletteCommand {
  readonly command: CommandName
  readonly title: string
  readonly keys: readonly string[]
  readonly folded: string
}

export type PaletteEntry =
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'command'; readonly command: PaletteCommand }
  | { readonly type: 'search'; readonly text: string }

/** Entries under one heading. */
export interface PaletteGroup {
  readonly type: 'places' | 'commands' | 'search'
  readonly entries: readonly PaletteEntry[]
}

const shownPlaces = { untyped: 12, typed: 40 }

/**
 * What the palette shows for what is typed: places and commands that have all of the words, the better fitting kind first, and
 * always as the last the search for them. With nothing typed: the places used last, then those with the most unread; all commands.
 */
export function findEntries(
  typed: string,
  places: readonly Place[],
  commands: readonly PaletteCommand[],
): readonly PaletteGroup[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  const foundPlaces = bestOf(words, places, comparePlaces)
  const foundCommands = bestOf(words, commands, () => 0)
  const most = words.length === 0 ? shownPlaces.untyped : shownPlaces.typed
  const groups: readonly (PaletteGroup & { readonly score: number })[] = [
    {
      type: 'places',
      score: foundPlaces[0]?.score ?? 0,
      entries: foundPlaces.slice(0, most).map(({ of: place }) => ({ type: 'place', place })),
    },
    {
      type: 'commands',
      score: foundCommands[0]?.score ?? 0,
      entries: foundCommands.map(({ of: command }) => ({ type: 'command', command })),
    },
  ]
  const filled = groups.filter(({ entries }) => entries.length > 0).toSorted((a, b) => b.score - a.score)
  if (words.length === 0) return filled
  return [...filled, { type: 'search', entries: [{ type: 'search', text: typed.trim() }] }]
}

interface Found<T> {
  readonly of: T
  readonly score: number
}

function bestOf<T extends { readonly folded: string }>(
  words: readonly string[],
  all: readonly T[],
  compare: (a: T, b: T) => number,
): readonly Found<T>[] {
  const found: Found<T>[] = []
  for (const of of all) {
    const score = words.length === 0 ? 1 : wordScore(words, of.folded)
    if (score > 0) found.push({ of, score })
  }
  return found.sort((a, b) => b.score - a.score || compare(a.of, b.of))
}

function comparePlaces(a: Place, b: Place): number {
  if (a.recency !== b.recency) return a.recency < b.recency ? -1 : 1
  return b.unread - a.unread || a.folded.length - b.folded.length
}
