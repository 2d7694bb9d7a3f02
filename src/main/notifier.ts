/**
 * Decides when something is worth a notification, and shows it. What is new is gathered over a round, so that a round of
 * a thousand feeds says one thing at its end. Feeds whose articles are told one by one wait for three seconds at most.
 */
import { decideNotifications, type NotifyChoices } from '../feed/notify-decision'
import type { PollerEvent } from '../shared/poller-contract'
import type { SavedResult } from '../shared/store/feeds'
import type { Clock } from './clock'
import { boundedNews, type HeldNews, type HeldResult } from './held-news'
import { eachArticleTexts, healthTexts, type NotificationText, newArticlesText } from './notification-text'
import { newsByRules } from './ruled-news'
import { texts } from './texts'

export interface Notifier {
  /** Takes up what was held when the app ended last. */
  load(): Promise<void>
  saved(results: readonly SavedResult[]): void
  event(event: PollerEvent): void
  /** Shows what was gathered so far. */
  flush(): void
}

const eachGatherMs = 3_000
/** A summary waits for the end of its round; should that never come, for so long. */
const longestGatherMs = 300_000

export function createNotifier(dependencies: {
  readonly show: (text: NotificationText) => void
  /** Asked when something is about to be shown. */
  readonly choices: () => NotifyChoices
  /** Now, in minutes of the local day. */
  readonly minuteOfDay: () => number
  /** Where what is held outlives the app. */
  readonly heldNews: HeldNews
  readonly clock: Clock
}): Notifier {
  const { show, choices, minuteOfDay, heldNews, clock } = dependencies
  let gathered: SavedResult[] = []
  /** Came in quiet hours: for the first summary after them. */
  let held: readonly HeldResult[] = []
  let waits: readonly (() => void)[] = []

  function tellEach(): void {
    const decision = decideNotifications(gathered, choices(), minuteOfDay())
    const told = new Set(decision.each)
    gathered = gathered.filter((result) => !told.has(result))
    for (const text of eachArticleTexts(texts(), decision.each)) show(text)
    for (const text of healthTexts(texts(), decision.each)) show(text)
  }

  function flush(): void {
    for (const cancel of waits) cancel()
    waits = []
    const decision = decideNotifications(gathered, choices(), minuteOfDay())
    if (decision.held.length > 0) {
      hold([...held, ...decision.held])
      gathered = []
      return
    }
    tellEach()
    gathered = []
    const late = heldUntilNow()
    const fresh = newArticlesText(texts(), [...late, ...decision.digest])
    for (const text of [...(fresh === null ? [] : [fresh]), ...healthTexts(texts(), [...late, ...decision.digest])])
      show(text)
  }

  /** What the quiet hours held, once they are over. What a person silenced meanwhile is forgotten. */
  function heldUntilNow(): readonly HeldResult[] {
    const decision = decideNotifications(held, choices(), minuteOfDay())
    if (held.length > 0) hold(decision.held)
    return [...decision.each, ...decision.digest]
  }

  function hold(news: readonly HeldResult[]): void {
    held = boundedNews(news)
    void heldNews.keep(held)
  }

  return {
    load: async () => {
      const before = await heldNews.load()
      held = boundedNews([...before, ...held])
    },
    saved: (results) => {
      gathered.push(...results.flatMap(newsByRules).filter(isWorthTelling))
      if (gathered.length === 0 || waits.length > 0) return
      waits = [clock.after(eachGatherMs, tellEach), clock.after(longestGatherMs, flush)]
    },
    event: (event) => {
      if (event.type === 'round-finished') flush()
    },
    flush,
  }
}

/** A feed's first document is no news, and a feed that is not to notify says nothing of itself at all. */
function isWorthTelling(result: SavedResult): boolean {
  return result.notify !== 'off' && !result.firstPoll && (result.added.length > 0 || result.turned !== null)
}
