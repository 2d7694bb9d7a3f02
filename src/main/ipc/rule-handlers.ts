import type { ArticleId } from '../../shared/model'
import type { Rule, RuleId } from '../../shared/rules'
import type { RemovedRule } from '../../shared/store/rules'
import type { StoreClient } from '../../shared/store-contract'
import type { RuleChannels } from '../../shared/window/rule-channels'
import type { Clock } from '../clock'
import type { RuleNews } from '../rule-news'
import { createRulePreviews } from '../rule-previews'
import { texts } from '../texts'
import { done, type Handlers, refused } from './reply'
import { runTellingJob, type TellingJobDependencies } from './telling-job'

interface RuleHandlerDependencies extends TellingJobDependencies {
  readonly store: Pick<
    StoreClient,
    | 'listRules'
    | 'createRule'
    | 'changeRule'
    | 'switchRule'
    | 'arrangeRules'
    | 'deleteRule'
    | 'restoreRule'
    | 'matchRuleSlice'
    | 'applyRule'
    | 'stopSlowRule'
    | 'showHiddenSlice'
    | 'getFeeds'
  >
  readonly news: Pick<RuleNews, 'changed'>
  /** Hidden articles are back, and are to be found again. */
  readonly shown: () => void
  readonly nextMark: () => number
  readonly clock: Pick<Clock, 'now'>
}

const articlesPerPart = 100
const mostPerPart = 400

/** Rules: kept, tried, and run over what is there. Each change is told to the window with all of them. */
export function ruleHandlers(dependencies: RuleHandlerDependencies): Handlers<keyof RuleChannels> {
  const { store, nextMark } = dependencies
  const preview = createRulePreviews(store)
  return {
    'rules:list': async () => done(await store.listRules({})),
    ...keeping(dependencies),
    'rules:preview': async ({ conditions }) => done(await preview(conditions)),
    'rules:run': async ({ id }) => {
      const rule = (await store.listRules({})).find((one) => one.id === id)
      if (rule === undefined) return refused(texts().rules.isGone)
      return runRule(dependencies, rule, nextMark())
    },
    'rules:show-hidden': async ({ id }) => {
      const end = await runTellingJob(dependencies, {
        name: 'show-hidden',
        firstLimit: articlesPerPart,
        mostLimit: mostPerPart,
        total: null,
        part: (limit) => store.showHiddenSlice({ id, limit }),
      })
      dependencies.shown()
      await dependencies.news.changed()
      return end.type === 'failed'
        ? refused(texts().refusals.notUndone(end.reason))
        : done({ changed: end.changed, cancelled: end.type !== 'done' })
    },
  }
}

type Keeping = Exclude<keyof RuleChannels, 'rules:list' | 'rules:preview' | 'rules:run' | 'rules:show-hidden'>

function keeping({ store, news }: RuleHandlerDependencies): Handlers<Keeping> {
  const deleted = new Map<RuleId, RemovedRule>()
  const changed = async (isThere: boolean) => {
    if (!isThere) return refused(texts().rules.isGone)
    await news.changed()
    return done(null)
  }
  return {
    'rules:create': async (draft) => {
      const id = await store.createRule(draft)
      if (id === null) return refused(texts().rules.tooMany)
      await news.changed()
      return done({ id })
    },
    'rules:change': async (rule) => changed(await store.changeRule(rule)),
    'rules:switch': async (command) => changed(await store.switchRule(command)),
    'rules:arrange': async (command) => {
      await store.arrangeRules(command)
      return changed(true)
    },
    'rules:delete': async ({ id }) => {
      const removed = await store.deleteRule({ id })
      if (removed === null) return refused(texts().rules.isGone)
      deleted.set(id, removed)
      await news.changed()
      return done({ title: removed.rule.title })
    },
    'rules:restore': async ({ id }) => {
      const removed = deleted.get(id)
      if (removed === undefined) return refused(texts().rules.isGone)
      await store.restoreRule({ removed })
      deleted.delete(id)
      return changed(true)
    },
  }
}

/** What is met is looked for on the searches' thread; the writer gets only that. Progress counts what was looked at. */
async function runRule(dependencies: RuleHandlerDependencies, rule: Rule, mark: number) {
  const { store, news, clock } = dependencies
  const { id, conditions, title } = rule
  const total = (await store.getFeeds({ feedIds: [] })).counts.all
  let before: ArticleId | null = null
  let changed = 0
  let tooSlow = false
  const end = await runTellingJob(dependencies, {
    name: 'run-rule',
    firstLimit: articlesPerPart,
    mostLimit: mostPerPart,
    total,
    part: async (limit) => {
      const found = await store.matchRuleSlice({ conditions, before, limit })
      const ids = found.hits.map((hit) => hit.id)
      const applied = ids.length === 0 ? { changed: 0, feedIds: [] } : await store.applyRule({ id, mark, ids })
      before = found.next
      changed += applied.changed
      tooSlow = found.tooSlow
      return { done: found.next === null, changed: found.looked, feedIds: applied.feedIds }
    },
  })
  if (tooSlow) await store.stopSlowRule({ id, now: clock.now() })
  await news.changed(tooSlow ? [title] : [])
  return end.type === 'failed' && changed === 0
    ? refused(texts().rules.notRun(end.reason))
    : done({ mark, changed, cancelled: end.type !== 'done', tooSlow })
}
