import type { Topics } from '../en/english'
import { articleTexts } from './article'
import { commonTexts } from './common'
import { jobsTexts } from './jobs'
import { noticesTexts } from './notices'
import { settingsTexts } from './settings'
import { sidebarTexts } from './sidebar'
import { timelineTexts } from './timeline'
import { welcomeTexts } from './welcome'

/** German. Quotation marks are „…“; a reader is called “Sie”. */
export const german: Topics = {
  article: articleTexts,
  common: commonTexts,
  jobs: jobsTexts,
  notices: noticesTexts,
  settings: settingsTexts,
  sidebar: sidebarTexts,
  timeline: timelineTexts,
  welcome: welcomeTexts,
}
