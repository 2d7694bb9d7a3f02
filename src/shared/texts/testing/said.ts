/** Everything that a catalogue can say, as plain text: each entry that takes values is given some. */
import type { Texts } from '../texts'

/** A value that no text has in it by itself; its sign must not be taken for the number of a plural. */
export const givenWord = 'C# & Co'
/** A number that is singular in no language. */
export const givenNumber = 5

/** What entries get that take neither words nor numbers. */
const givenOtherwise: Readonly<Record<string, readonly unknown[]>> = {
  'notifications.manyTurned': [{ down: 5, gone: 5, back: 5 }],
  'timeline.describeRow': [{ read: true, starred: true, feed: givenWord, time: givenWord }],
}

export interface Said {
  /** The entry's place: `failures.dns`. */
  readonly path: string
  readonly text: string
  /** The words that it was given, in a row. */
  readonly given: readonly unknown[]
}

/** All that `texts` can say. */
export function allSaid(texts: Texts): readonly Said[] {
  const { formats: _formats, language: _language, ...topics } = texts
  return Object.entries(topics).flatMap(([topic, entries]) => saidBy(topic, entries, []))
}

function saidBy(path: string, entry: unknown, given: readonly unknown[]): readonly Said[] {
  if (typeof entry === 'string') return [{ path, text: entry, given }]
  if (typeof entry === 'function') return saidByFunction(path, entry as (...values: readonly unknown[]) => unknown)
  if (Array.isArray(entry)) return [{ path, text: entry.join(''), given }]
  if (typeof entry !== 'object' || entry === null) throw new Error(`${path} is no text`)
  return Object.entries(entry).flatMap(([key, value]) => saidBy(`${path}.${key}`, value, given))
}

/** Which of its values are numbers shows in what it says: words that are counted come out as NaN. */
function saidByFunction(path: string, entry: (...values: readonly unknown[]) => unknown): readonly Said[] {
  const otherwise = givenOtherwise[path]
  const attempts = otherwise === undefined ? attemptsFor(entry.length) : [otherwise]
  for (const values of attempts) {
    const said = saidBy(path, entry(...values), values)
    if (!said.some(({ text }) => text.includes('NaN'))) return said
  }
  throw new Error(`${path} takes something else than words and numbers: say what, in givenOtherwise`)
}

function attemptsFor(length: number): readonly (readonly unknown[])[] {
  return Array.from({ length: 2 ** length }, (_, bits) =>
    Array.from({ length }, (_, place) => ((bits >> place) & 1 ? givenNumber : givenWord)),
  )
}
