/** The languages that Courant speaks, and which of them a person gets. */

export const languages = ['en', 'fr', 'de'] as const
export type Language = (typeof languages)[number]
/** What a person chose: a language, or whatever the system speaks. */
export type LanguageChoice = 'system' | Language

/** Each language by its own name, so that it is found by whoever reads nothing else. */
export const languageNames: { readonly [L in Language]: string } = { en: 'English', fr: 'Français', de: 'Deutsch' }

/**
 * The language to speak. `systemLocales` are BCP 47 tags, the dearest first; where none of them is spoken it is English.
 */
export function languageOf(choice: LanguageChoice, systemLocales: readonly string[]): Language {
  if (choice !== 'system') return choice
  const spoken = systemLocales.map(baseOf).find(isLanguage)
  return spoken ?? 'en'
}

/**
 * The locale of dates and numbers: the system's own form of the language (`de-AT`, `en-GB`) where it has one, else the
 * language's plain form. Tags that mean nothing to `Intl` count for nothing.
 */
export function localeOf(language: Language, systemLocales: readonly string[]): string {
  return systemLocales.find((tag) => baseOf(tag) === language && isTag(tag)) ?? language
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

function baseOf(tag: string): string {
  return tag.split(/[-_.@]/)[0]?.toLowerCase() ?? ''
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
