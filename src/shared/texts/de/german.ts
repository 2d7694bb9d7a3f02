import type { Topics } from '../en/english'
import { commonTexts } from './common'
import { settingsTexts } from './settings'

/** German. Quotation marks are „…“; a reader is called “Sie”. */
export const german: Topics = {
  common: commonTexts,
  settings: settingsTexts,
}
