import type { Topics } from '../en/english'
import { addFeedTexts } from './add-feed'
import { archiveTexts } from './archive'
import { articleTexts } from './article'
import { commonTexts } from './common'
import { conditionsTexts } from './conditions'
import { doctorTexts } from './doctor'
import { emptyStatesTexts } from './empty-states'
import { failuresTexts } from './failures'
import { feedDetailsTexts } from './feed-details'
import { helpTexts } from './help'
import { jobsTexts } from './jobs'
import { keysTexts } from './keys'
import { listTexts } from './list'
import { menuTexts } from './menu'
import { noticesTexts } from './notices'
import { notificationsTexts } from './notifications'
import { organisingTexts } from './organising'
import { paletteTexts } from './palette'
import { readingTexts } from './reading'
import { reasonsTexts } from './reasons'
import { refusalsTexts } from './refusals'
import { reportsTexts } from './reports'
import { responsivenessTexts } from './responsiveness'
import { rhythmTexts } from './rhythm'
import { rulesTexts } from './rules'
import { safeConnectionsTexts } from './safe-connections'
import { savedSearchesTexts } from './saved-searches'
import { settingsTexts } from './settings'
import { severalTexts } from './several'
import { sidebarTexts } from './sidebar'
import { startersTexts } from './starters'
import { storageTexts } from './storage'
import { surveyTexts } from './survey'
import { timelineTexts } from './timeline'
import { trayTexts } from './tray'
import { updatesTexts } from './updates'
import { welcomeTexts } from './welcome'

/** German. Quotation marks are „…“; a reader is called “Sie”. */
export const german: Topics = {
  addFeed: addFeedTexts,
  archive: archiveTexts,
  article: articleTexts,
  common: commonTexts,
  doctor: doctorTexts,
  conditions: conditionsTexts,
  emptyStates: emptyStatesTexts,
  failures: failuresTexts,
  feedDetails: feedDetailsTexts,
  help: helpTexts,
  jobs: jobsTexts,
  keys: keysTexts,
  menu: menuTexts,
  list: listTexts,
  notices: noticesTexts,
  notifications: notificationsTexts,
  palette: paletteTexts,
  reading: readingTexts,
  reasons: reasonsTexts,
  refusals: refusalsTexts,
  reports: reportsTexts,
  responsiveness: responsivenessTexts,
  rhythm: rhythmTexts,
  safeConnections: safeConnectionsTexts,
  rules: rulesTexts,
  savedSearches: savedSearchesTexts,
  organising: organisingTexts,
  settings: settingsTexts,
  several: severalTexts,
  sidebar: sidebarTexts,
  starters: startersTexts,
  storage: storageTexts,
  survey: surveyTexts,
  timeline: timelineTexts,
  tray: trayTexts,
  updates: updatesTexts,
  welcome: welcomeTexts,
}
