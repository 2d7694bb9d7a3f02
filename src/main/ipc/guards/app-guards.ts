import * as v from 'valibot'
import { isKeyChoices, type KeyChoices } from '../../../shared/commands'
import { keepRules } from '../../../shared/keep-rule'
import { notifyRules } from '../../../shared/notify-rule'
import { playbackRates } from '../../../shared/playback'
import { leadings, measures, textSizes, typefaces } from '../../../shared/reading-style'
import { languages } from '../../../shared/texts/languages'
import { faceFamilies } from '../../../shared/typefaces'
import type { AppChannels } from '../../../shared/window/app-channels'
import { address, folderId, list, time } from './values'

const width = v.pipe(v.number(), v.finite(), v.minValue(50), v.maxValue(4_000))

const listChoices = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(200)), list),
  v.check((choices) => Object.keys(choices).length <= 20_000, 'are too many'),
)

const reading = v.strictObject({
  size: v.picklist(textSizes),
  measure: v.picklist(measures),
  leading: v.picklist(leadings),
  typeface: v.picklist(typefaces),
  justified: v.boolean(),
})

const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_439))

const settings = v.strictObject({
  theme: v.exactOptional(v.picklist(['system', 'light', 'dark', 'sepia'])),
  language: v.exactOptional(v.picklist(['system', ...languages])),
  notifications: v.exactOptional(v.boolean()),
  notifyRule: v.exactOptional(v.picklist(notifyRules)),
  quietHours: v.exactOptional(v.strictObject({ on: v.boolean(), from: minuteOfDay, to: minuteOfDay })),
  remoteImages: v.exactOptional(v.boolean()),
  tray: v.exactOptional(v.boolean()),
  closeToTray: v.exactOptional(v.boolean()),
  startAtLogin: v.exactOptional(v.boolean()),
  lookForUpdates: v.exactOptional(v.boolean()),
  paused: v.exactOptional(v.boolean()),
  reading: v.exactOptional(reading),
  keys: v.exactOptional(v.custom<KeyChoices>(isKeyChoices, 'are no keys')),
  tickMinutes: v.exactOptional(v.picklist([5, 15, 30, 60])),
  keepArticles: v.exactOptional(v.picklist(keepRules)),
  keepUnread: v.exactOptional(v.boolean()),
  sidebarWidth: v.exactOptional(width),
  sidebarSort: v.exactOptional(v.picklist(['hand', 'name', 'unread'])),
  hideRead: v.exactOptional(v.boolean()),
  closedFolders: v.exactOptional(v.pipe(v.array(folderId), v.maxLength(50_000))),
  timelineWidth: v.exactOptional(width),
  timelineLayout: v.exactOptional(v.picklist(['compact', 'comfortable', 'cards'])),
  groupByDay: v.exactOptional(v.boolean()),
  playbackRate: v.exactOptional(v.picklist(playbackRates)),
  markScrolled: v.exactOptional(v.boolean()),
  listChoices: v.exactOptional(listChoices),
})

const oneOf = <const F extends readonly string[]>(families: F) => v.nullable(v.picklist(families))

const faces = v.strictObject({
  serif: oneOf(faceFamilies.serif),
  book: oneOf(faceFamilies.book),
  sans: oneOf(faceFamilies.sans),
  humanist: oneOf(faceFamilies.humanist),
  mono: oneOf(faceFamilies.mono),
})

const stall = v.strictObject({
  at: time,
  durationMs: v.pipe(time, v.minValue(0)),
  name: v.nullable(v.pipe(v.string(), v.maxLength(200))),
})

export const appGuards = {
  'app:bootstrap': v.null(),
  'settings:set': v.strictObject({ settings }),
  'link:open': v.strictObject({ url: address }),
  'link:copy': v.strictObject({ url: address }),
  'text:copy': v.strictObject({ text: v.pipe(v.string(), v.maxLength(100_000)) }),
  'app:usable': v.null(),
  'app:faces': v.strictObject({ faces }),
  'app:stalled': v.strictObject({ stalls: v.pipe(v.array(stall), v.maxLength(200)) }),
  'app:stalls': v.null(),
} as const satisfies { readonly [C in keyof AppChannels]: v.GenericSchema<unknown, AppChannels[C]['argument']> }
