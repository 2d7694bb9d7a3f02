import { isQuiet, type NotifyRule, type QuietHours } from '../shared/notify-rule'

/** What a person set about notifications. */
export interface NotifyChoices {
  /** Off silences everything. */
  readonly notifications: boolean
  /** What holds for a feed where neither it nor a folder around it says otherwise. */
  readonly notifyRule: NotifyRule
  readonly quietHours: QuietHours
}

/** News of one feed, with its own or its folders' rule; null where none has any. */
export interface FeedNews {
  readonly notify: NotifyRule | null
}

/** What becomes of gathered news. */
export interface NotifyDecision<T> {
  /** Told now, each article by itself. */
  readonly each: readonly T[]
  /** For the one summary of the round. */
  readonly digest: readonly T[]
  /** Kept for the first summary after the quiet hours. */
  readonly held: readonly T[]
}

/**
 * Decides what is told of news, and how. `minuteOfDay` is now, in minutes of the local day. What comes in quiet hours is
 * held, and is for the summary afterwards however it would have been told: nobody wants a night's articles one by one.
 */
export function decideNotifications<T extends FeedNews>(
  news: readonly T[],
  { notifications, notifyRule, quietHours }: NotifyChoices,
  minuteOfDay: number,
): NotifyDecision<T> {
  const ruleOf = ({ notify }: T): NotifyRule => notify ?? notifyRule
  const told = notifications ? news.filter((one) => ruleOf(one) !== 'off') : []
  if (isQuiet(quietHours, minuteOfDay)) return { each: [], digest: [], held: told }
  return {
    each: told.filter((one) => ruleOf(one) === 'each'),
    digest: told.filter((one) => ruleOf(one) === 'digest'),
    held: [],
  }
}
