import type { LanguageChoice } from '../shared/texts/languages'
import { type Texts, textsFor } from '../shared/texts/texts'

let choice: LanguageChoice = 'system'
let locales: readonly string[] = []
let spoken: Texts = textsFor(choice, locales)

/** Every sentence of the app in the person's language; English until `speak` was called. */
export function texts(): Texts {
  return spoken
}

/**
 * Speaks the chosen language from now on: true where that may change what `texts` gives. `systemLocales` are BCP 47 tags,
 * the dearest first; left out, they are as they were.
 */
export function speak(chosen: LanguageChoice, systemLocales: readonly string[] = locales): boolean {
  if (chosen === choice && systemLocales === locales) return false
  choice = chosen
  locales = systemLocales
  spoken = textsFor(choice, locales)
  return true
}
