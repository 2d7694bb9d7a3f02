/** What is notified of a feed's new articles: nothing, each article by itself, or one summary for all of a round. */
export const notifyRules = ['off', 'each', 'digest'] as const

export type NotifyRule = (typeof notifyRules)[number]

/** Whether a stored value is a rule that this version knows. */
export function isNotifyRule(value: unknown): value is NotifyRule {
  return notifyRules.some((rule) => rule === value)
}

/** A folder, as far as rules go. */
interface RuledFolder<Id> {
  readonly parentId: Id | null
  readonly notify: NotifyRule | null
}

/**
 * What a feed or a folder without a rule of its own goes by: the nearest folder around it that has one, else what the
 * settings say. `folderId` is the folder that it is in.
 */
export function inheritedRule<Id>(
  folderId: Id | null,
  folders: ReadonlyMap<Id, RuledFolder<Id>>,
  bySettings: NotifyRule,
): NotifyRule {
  let folder = folderId === null ? undefined : folders.get(folderId)
  // No more steps than folders: a circle, which no write makes, would have no end.
  for (let steps = folders.size; folder !== undefined && steps >= 0; steps -= 1) {
    if (folder.notify !== null) return folder.notify
    folder = folder.parentId === null ? undefined : folders.get(folder.parentId)
  }
  return bySettings
}

/** Hours in which nothing is notified, in minutes of the local day (0 to 1439). `from` is in them, `to` is not. */
export interface QuietHours {
  readonly on: boolean
  readonly from: number
  readonly to: number
}

/** Whether a minute of the local day is within the quiet hours; those that end before they begin cross midnight. */
export function isQuiet({ on, from, to }: QuietHours, minuteOfDay: number): boolean {
  if (!on || from === to) return false
  return from < to ? minuteOfDay >= from && minuteOfDay < to : minuteOfDay >= from || minuteOfDay < to
}

/** Whether a value from outside can be quiet hours. */
export function isQuietHours(value: unknown): value is QuietHours {
  if (typeof value !== 'object' || value === null) return false
  const { on, from, to } = value as Readonly<Record<string, unknown>>
  return typeof on === 'boolean' && isMinute(from) && isMinute(to)
}

function isMinute(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1_440
}
