import type { ReactNode } from 'react'
import { fold } from '../../shared/fold'

/** One setting of the dialog, and the words that it is found by. */
export interface SettingLine {
  readonly id: string
  /** Its name, what it means, what can be chosen. */
  readonly words: readonly string[]
  readonly view: ReactNode
}

export interface SettingSection {
  readonly id: string
  readonly title: string
  /** What stands above and below its settings, whichever of them are shown. */
  readonly before?: ReactNode
  readonly after?: ReactNode
  readonly lines: readonly SettingLine[]
}

/**
 * The sections with the settings that have all typed words in their own or their section's, without regard to case and
 * diacritics; sections with none are left out. With nothing typed: all.
 */
export function findSettings(typed: string, sections: readonly SettingSection[]): readonly SettingSection[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return sections
  return sections
    .map((section) => ({ ...section, lines: section.lines.filter((line) => hasAll(words, section.title, line)) }))
    .filter(({ lines }) => lines.length > 0)
}

function hasAll(words: readonly string[], title: string, line: SettingLine): boolean {
  const text = fold([title, ...line.words].join(' '))
  return words.every((word) => text.includes(word))
}
