import type { Formats } from '../formats/formats'
import { articleTexts } from './article'
import { commonTexts } from './common'
import { jobsTexts } from './jobs'
import { noticesTexts } from './notices'
import { settingsTexts } from './settings'
import { sidebarTexts } from './sidebar'
import { timelineTexts } from './timeline'
import { welcomeTexts } from './welcome'

/** English, the language that the others follow: a topic or an entry that is not here is nowhere. */
export const english = {
  article: articleTexts,
  common: commonTexts,
  jobs: jobsTexts,
  notices: noticesTexts,
  settings: settingsTexts,
  sidebar: sidebarTexts,
  timeline: timelineTexts,
  welcome: welcomeTexts,
}

/** What every language has to say: the same topics with the same entries, of the same arguments. */
export type Topics = {
  readonly [K in keyof typeof english]: (formats: Formats) => ReturnType<(typeof english)[K]>
}
