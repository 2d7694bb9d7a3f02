import { fold } from '../../shared/fold'

/** One paragraph or line of the help, and the words that it is found by. */
export interface HelpPassage {
  readonly id: string
  readonly text: string
}

export interface FoundSection<S extends string> {
  readonly section: S
  readonly title: string
  readonly passages: readonly HelpPassage[]
}

/**
 * The sections with the passages that have all typed words in their own text or their section's title, without regard to case and
 * diacritics; sections with none are left out. With nothing typed: all.
 */
export function findPassages<S extends string>(
  typed: string,
  sections: readonly FoundSection<S>[],
): readonly FoundSection<S>[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return sections
  return sections
    .map(({ passages, ...section }) => ({
      ...section,
      passages: passages.filter(({ text }) => hasAll(words, `${section.title} ${text}`)),
    }))
    .filter(({ passages }) => passages.length > 0)
}

function hasAll(words: readonly string[], text: string): boolean {
  const folded = fold(text)
  return words.every((word) => folded.includes(word))
}
