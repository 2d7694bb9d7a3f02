/** The catalogue: every sentence of the app, in the language a person chose. */
import { german } from './de/german'
import { english, type Topics } from './en/english'
import { createFormats, type Formats } from './formats/formats'
import { french } from './fr/french'
import { type Language, type LanguageChoice, languageOf, localeOf } from './languages'

/** All texts of one language, by topic, and what they are written with. */
export type Texts = { readonly [K in keyof Topics]: ReturnType<Topics[K]> } & {
  readonly language: Language
  readonly formats: Formats
}

const catalogues: { readonly [L in Language]: Topics } = { en: english, fr: french, de: german }

/**
 * The texts for a choice on a system that prefers these locales (BCP 47 tags, the dearest first). Dates and numbers
 * follow the system's own form of the language.
 */
export function textsFor(choice: LanguageChoice, systemLocales: readonly string[]): Texts {
  const language = languageOf(choice, systemLocales)
  const formats = createFormats(localeOf(language, systemLocales))
  const topics = Object.entries(catalogues[language]).map(([topic, write]) => [topic, write(formats)] as const)
  return { ...(Object.fromEntries(topics) as { [K in keyof Topics]: ReturnType<Topics[K]> }), language, formats }
}
