import type { Formats } from '../formats/formats'
import { commonTexts } from './common'
import { settingsTexts } from './settings'

/** English, the language that the others follow: a topic or an entry that is not here is nowhere. */
export const english = {
  common: commonTexts,
  settings: settingsTexts,
}

/** What every language has to say: the same topics with the same entries, of the same arguments. */
export type Topics = {
  readonly [K in keyof typeof english]: (formats: Formats) => ReturnType<(typeof english)[K]>
}
