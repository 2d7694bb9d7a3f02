/** What a person asks of a made profile: fifty searches in its languages, of words whose frequency is known. */
import { makeVocabularies, seededRandom } from './made-text.ts'

export const queryKinds = [
  'a frequent word',
  'a rare word',
  'a frequent and a rare word',
  'two rare words',
  'a beginning, as one types',
  'a phrase',
  'a phrase from a title',
  'no hit',
  'within a feed',
] as const

export interface MadeQuery {
  readonly kind: (typeof queryKinds)[number]
  readonly text: string
}

/** The languages that are written without spaces have no words of their own to type a beginning of. */
const spacedLanguages = 5
/** Places in a vocabulary of some 6,000 words, of which the first is the most frequent. */
const places = { frequent: 0, rare: 5_900, otherRare: 5_950, begun: [400, 3_000], inFeed: [2, 5_800] } as const
const lettersOfBeginning = [3, 5] as const

/** Fifty questions, the same for the same seed and titles; those of a made profile are `madeSeed`'s. */
export function makeQueries(seed: number, titles: readonly string[]): readonly MadeQuery[] {
  const vocabularies = makeVocabularies(seededRandom(seed))
  const perLanguage = (kind: MadeQuery['kind'], say: (word: (place: number) => string) => string) =>
    vocabularies.map((words) => ({ kind, text: say((place) => words[place] ?? '') }))
  // A space behind a word says that it is whole.
  return [
    ...perLanguage('a frequent word', (word) => `${word(places.frequent)} `),
    ...perLanguage('a rare word', (word) => `${word(places.rare)} `),
    ...perLanguage('a frequent and a rare word', (word) => `${word(places.frequent)} ${word(places.rare)} `),
    ...perLanguage('two rare words', (word) => `${word(places.rare)} ${word(places.otherRare)} `),
    ...vocabularies.slice(0, spacedLanguages).flatMap((words) => beginnings(words)),
    ...perLanguage('a phrase', (word) => `"${word(places.frequent)} ${word(1)}"`),
    ...titles.slice(0, 3).map((title) => ({ kind: 'a phrase from a title' as const, text: `"${firstWords(title)}"` })),
    ...['xylophonquartz ', 'nothingatallhasthis the ', '"der of река" '].map((text) => ({
      kind: 'no hit' as const,
      text,
    })),
    ...vocabularies
      .slice(0, 2)
      .flatMap((words) => places.inFeed.map((place) => ({ kind: 'within a feed' as const, text: `${words[place]} ` }))),
  ]
}

function beginnings(words: readonly string[]): readonly MadeQuery[] {
  return places.begun.map((place, index) => {
    const letters = lettersOfBeginning[index] ?? 3
    const word = words.slice(place).find(({ length }) => length > letters) ?? ''
    return { kind: 'a beginning, as one types', text: word.slice(0, letters) }
  })
}

function firstWords(title: string): string {
  return title.split(' ').slice(0, 3).join(' ').replace(/\.$/, '')
}
