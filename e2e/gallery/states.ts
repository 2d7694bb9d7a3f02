/** The named states of the window that the gallery shows, in order. */
import type { Settings } from '../../src/shared/model.ts'
import { feedItem } from '../support/reader-window.ts'
import {
  beginSearch,
  enlargePicture,
  findFeed,
  findInArticle,
  followFootnote,
  openArticle,
  openArticleOf,
  openByKey,
  runCommand,
  showRules,
} from './scenes.ts'
import type { Stage } from './stage.ts'

export interface GalleryState {
  readonly name: string
  /** What is to be seen, and what is to be looked at in it. */
  readonly shows: string
  readonly profile: 'empty' | 'full'
  /** Of the window's content, in pixels; wide is 1240 × 780. */
  readonly size?: readonly [number, number]
  readonly settings?: Partial<Settings>
  readonly show?: (stage: Stage) => Promise<void>
}

const narrow = [600, 640] as const
const river = openArticle('The ice goes out in nine days')

export const galleryStates: readonly GalleryState[] = [
  { name: 'empty-light', shows: 'The first start', profile: 'empty' },
  {
    name: 'empty-dark-narrow',
    shows: 'The first start, dark and narrow',
    profile: 'empty',
    size: narrow,
    settings: { theme: 'dark' },
  },
  { name: 'empty-french', shows: 'The first start in French', profile: 'empty', settings: { language: 'fr' } },
  {
    name: 'starters',
    shows: 'The feeds to begin with',
    profile: 'empty',
    show: async ({ page }) => {
      await page.getByRole('button', { name: 'Start with a few feeds…' }).click()
      await page.getByRole('checkbox', { name: 'All: Comics and humour' }).check()
    },
  },
  {
    name: 'add-failed',
    shows: 'An address that leads nowhere',
    profile: 'empty',
    show: findFeed(() => 'http://name.invalid/feed'),
  },
  { name: 'reading-light', shows: 'An article', profile: 'full', show: river },
  { name: 'reading-dark', shows: 'An article, dark', profile: 'full', settings: { theme: 'dark' }, show: river },
  { name: 'reading-sepia', shows: 'An article, sepia', profile: 'full', settings: { theme: 'sepia' }, show: river },
  { name: 'narrow-light', shows: 'A window of 600 pixels with an article', profile: 'full', size: narrow, show: river },
  {
    name: 'narrow-dark',
    shows: 'A window of 600 pixels, dark',
    profile: 'full',
    size: narrow,
    settings: { theme: 'dark' },
  },
  {
    name: 'german',
    shows: 'In German, cards grouped by day',
    profile: 'full',
    settings: { language: 'de', timelineLayout: 'cards', groupByDay: true },
    show: river,
  },
  {
    name: 'french',
    shows: 'In French, the compact list',
    profile: 'full',
    settings: { language: 'fr', timelineLayout: 'compact' },
    show: river,
  },
  {
    name: 'right-to-left',
    shows: 'An Arabic article between others',
    profile: 'full',
    show: openArticle('الحافلة التي لا تتأخر أبدا'),
  },
  {
    name: 'japanese',
    shows: 'A Japanese article with ruby',
    profile: 'full',
    settings: { theme: 'dark' },
    show: openArticle('雨の日だけのメニュー'),
  },
  {
    name: 'footnotes',
    shows: 'Code, a wide table and footnotes, with the way back from one of them',
    profile: 'full',
    show: followFootnote('Set in Lead', 'Why footnotes are small'),
  },
  {
    name: 'footnotes-dark-narrow',
    shows: 'Code, a wide table and footnotes, dark and narrow',
    profile: 'full',
    size: narrow,
    settings: { theme: 'dark' },
    show: openArticleOf('Set in Lead', 'Why footnotes are small'),
  },
  {
    name: 'players',
    shows: 'What an article frames to be played',
    profile: 'full',
    show: openArticleOf('Set in Lead', 'On rivers of white'),
  },
  {
    name: 'players-dark-narrow',
    shows: 'What an article frames to be played, dark and narrow',
    profile: 'full',
    size: narrow,
    settings: { theme: 'dark' },
    show: openArticleOf('Set in Lead', 'On rivers of white'),
  },
  {
    name: 'cards-narrow',
    shows: 'Cards with pictures in a window of 600 pixels',
    profile: 'full',
    size: narrow,
    settings: { timelineLayout: 'cards' },
    show: openArticle('Saturn sits beside the Moon on Thursday'),
  },
  {
    name: 'cards-dark',
    shows: 'Cards with pictures, dark',
    profile: 'full',
    settings: { timelineLayout: 'cards', theme: 'dark' },
    show: openArticle('Saturn sits beside the Moon on Thursday'),
  },
  {
    name: 'picture-viewer',
    shows: 'A picture as large as the window',
    profile: 'full',
    show: enlargePicture('Saturn sits beside the Moon on Thursday'),
  },
  {
    name: 'found-in-article',
    shows: 'Words found in an article',
    profile: 'full',
    show: findInArticle('The ice goes out in nine days', 'the'),
  },
  {
    name: 'unbroken',
    shows: 'Words, tables and lines of code that do not fit',
    profile: 'full',
    show: async (stage) => {
      await feedItem(stage.page, 'The Journal of Names').click()
      await openArticle('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft')(stage)
    },
  },
  {
    name: 'add-preview',
    shows: 'A feed before it is followed',
    profile: 'full',
    show: findFeed((stage) => stage.server.url('/new.xml', stage.freeHost())),
  },
  {
    name: 'feed-down',
    shows: 'A feed that is down',
    profile: 'full',
    show: ({ page }) => feedItem(page, 'A Feed That Is Down').click(),
  },
  {
    name: 'feed-menu',
    shows: 'The menu of a feed',
    profile: 'full',
    show: ({ page }) => feedItem(page, 'Night Sky Almanac').click({ button: 'right' }),
  },
  { name: 'search', shows: 'Hits of a search', profile: 'full', show: beginSearch('ice') },
  {
    name: 'search-nothing',
    shows: 'A search that finds nothing, dark',
    profile: 'full',
    settings: { theme: 'dark' },
    show: beginSearch('zeppelin'),
  },
  { name: 'palette', shows: 'The palette of commands', profile: 'full', show: openByKey('Control+k') },
  { name: 'keys', shows: 'The map of keys', profile: 'full', show: openByKey('?') },
  { name: 'help', shows: 'The help', profile: 'full', show: openByKey('F1') },
  { name: 'settings', shows: 'The settings', profile: 'full', show: openByKey(',') },
  {
    name: 'settings-german-dark-narrow',
    shows: 'The settings in German, dark and narrow',
    profile: 'full',
    size: narrow,
    settings: { language: 'de', theme: 'dark' },
    show: openByKey(','),
  },
  { name: 'feeds-health', shows: 'The health of all feeds', profile: 'full', show: runCommand('Feed health') },
  {
    name: 'feed-health-dark',
    shows: 'What is wrong with a feed, and what can be done about it, dark',
    profile: 'full',
    settings: { theme: 'dark' },
    show: async (stage) => {
      await feedItem(stage.page, 'A Feed That Is Down').click()
      await runCommand('Health of the chosen feed')(stage)
    },
  },
  {
    name: 'saved-search',
    shows: 'The editor of a saved search',
    profile: 'full',
    show: runCommand('New saved search'),
  },
  {
    name: 'rules-dark-narrow',
    shows: 'Rules, dark and narrow',
    profile: 'full',
    size: narrow,
    settings: { theme: 'dark' },
    show: showRules,
  },
  {
    name: 'rule',
    shows: 'The editor of a rule, with what it would have met',
    profile: 'full',
    show: async (stage) => {
      await runCommand('Rules')(stage)
      await stage.page.getByRole('button', { name: 'New rule' }).click()
      await stage.page.getByRole('textbox', { name: 'Name' }).fill('Ice')
      await stage.page.getByLabel('Condition 1: value').fill('ice')
    },
  },
  {
    name: 'feed-details-german',
    shows: 'Details of a feed, in German',
    profile: 'full',
    settings: { language: 'de' },
    show: async ({ page }) => {
      await feedItem(page, 'Night Sky Almanac').click({ button: 'right' })
      await page.getByRole('menuitem', { name: 'Details' }).click()
    },
  },
  {
    name: 'list-menu-french-dark',
    shows: 'What the list of articles can be, in French, dark',
    profile: 'full',
    settings: { language: 'fr', theme: 'dark' },
    show: ({ page }) => page.getByRole('button', { name: 'Options de la liste' }).click(),
  },
  {
    name: 'paused',
    shows: 'Polling is paused by hand',
    profile: 'full',
    settings: { paused: true },
  },
  {
    name: 'chosen',
    shows: 'Several articles chosen at once',
    profile: 'full',
    show: async ({ page }) => {
      await page.getByRole('option').nth(1).click()
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowDown')
    },
  },
  { name: 'diagnostics', shows: 'What a report of a problem says', profile: 'full', show: runCommand('Diagnostics') },
  { name: 'responsiveness', shows: 'The longest stalls', profile: 'full', show: runCommand('Responsiveness') },
  {
    name: 'marked-all',
    shows: 'Everything read, with the way back',
    profile: 'full',
    show: async ({ page }) => {
      await page.getByRole('option').first().waitFor()
      await page.getByRole('button', { name: 'Mark all as read' }).click()
      await page.getByRole('button', { name: 'Undo' }).waitFor()
      // Today's count follows within a second.
      await feedItem(page, 'Today').getByText(/\d/).waitFor({ state: 'detached' })
    },
  },
  // The last two: what they leave behind is in no other picture.
  {
    name: 'asleep-dark',
    shows: 'The computer goes to sleep, dark',
    profile: 'full',
    settings: { theme: 'dark' },
    show: (stage) => stage.sleeps(true),
  },
  {
    name: 'updates-dark',
    shows: 'A newer version is there, dark',
    profile: 'full',
    settings: { theme: 'dark' },
    show: async (stage) => {
      await stage.sleeps(false)
      await runCommand('Check for updates')(stage)
      await stage.page.getByRole('button', { name: 'Download' }).waitFor()
    },
  },
]
