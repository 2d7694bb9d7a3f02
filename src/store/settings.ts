import { isKeyChoices } from '../shared/commands'
import { isKeepRule } from '../shared/keep-rule'
import { defaultSettings, type FolderId, type Settings } from '../shared/model'
import { isNotifyRule, isQuietHours } from '../shared/notify-rule'
import { isPlaybackRate } from '../shared/playback'
import { isReadingStyle } from '../shared/reading-style'
import type { StoreReads, StoreWrites } from '../shared/store-contract'
import { isLanguage } from '../shared/texts/languages'
import type { ReadableDb, WritableDb } from './database'

type Check<K extends keyof Settings> = (value: unknown) => value is Settings[K]

const checks: { readonly [K in keyof Settings]: Check<K> } = {
  theme: (value) => value === 'system' || value === 'light' || value === 'dark' || value === 'sepia',
  language: (value) => value === 'system' || isLanguage(value),
  notifications: isBoolean,
  notifyRule: isNotifyRule,
  quietHours: isQuietHours,
  remoteImages: isBoolean,
  tray: isBoolean,
  closeToTray: isBoolean,
  trayExplained: isBoolean,
  startAtLogin: isBoolean,
  lookForUpdates: isBoolean,
  paused: isBoolean,
  reading: isReadingStyle,
  keys: isKeyChoices,
  tickMinutes: (value) => value === 5 || value === 15 || value === 30 || value === 60,
  keepArticles: isKeepRule,
  keepUnread: isBoolean,
  sidebarWidth: isWidth,
  sidebarSort: (value) => value === 'hand' || value === 'name' || value === 'unread',
  hideRead: isBoolean,
  closedFolders: isIds,
  timelineWidth: isWidth,
  timelineLayout: (value) => value === 'compact' || value === 'comfortable' || value === 'cards',
  groupByDay: isBoolean,
  playbackRate: isPlaybackRate,
  markScrolled: isBoolean,
  listChoices: isListChoices,
}
const keys = Object.keys(defaultSettings) as readonly (keyof Settings)[]

/** What a person set, and the default for all else: also for a value that this version cannot read. */
export function createSettingsRead(db: ReadableDb): StoreReads['getSettings'] {
  const all = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings')
  return () => {
    const stored = new Map(all.all().map(({ key, value }) => [key, parsed(value)]))
    return { ...defaultSettings, ...valid((key) => stored.get(key)) }
  }
}

/** Stores the settings that are known and of the right type, leaves out the others, and answers with all of them. */
export function createSettingsWrite(db: WritableDb): StoreWrites['setSettings'] {
  const set = db.prepare<[string, string]>(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  const read = createSettingsRead(db)
  const write = db.transaction((settings: Partial<Settings>) => {
    const accepted = valid((key) => settings[key])
    for (const [key, value] of Object.entries(accepted)) set.run(key, JSON.stringify(value))
    return read({})
  })
  return ({ settings }) => write.immediate(settings)
}

function valid(readValue: (key: keyof Settings) => unknown): Partial<Settings> {
  const entries = keys.map((key) => [key, readValue(key)] as const).filter(([key, value]) => checks[key](value))
  return Object.fromEntries(entries)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

function isListChoices(value: unknown): value is Settings['listChoices'] {
  return isRecord(value) && Object.values(value).every(isListChoice)
}

function isListChoice(value: unknown): boolean {
  return isRecord(value) && isBoolean(value.oldestFirst) && isBoolean(value.unreadOnly)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isIds(value: unknown): value is readonly FolderId[] {
  return Array.isArray(value) && value.every((id) => Number.isSafeInteger(id))
}

function isWidth(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0
}
