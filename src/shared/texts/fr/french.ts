import type { Topics } from '../en/english'
import { commonTexts } from './common'
import { settingsTexts } from './settings'

/** French. Narrow spaces that do not break (U+202F) stand before `; : ! ?` and inside of guillemets. */
export const french: Topics = {
  common: commonTexts,
  settings: settingsTexts,
}
