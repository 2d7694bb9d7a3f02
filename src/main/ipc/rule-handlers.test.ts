import { expect, test } from 'vitest'
import type { ArticleId, FeedId } from '../../shared/model'
import { noActions, type Rule, type RuleId } from '../../shared/rules'
import { unwatched } from '../../shared/running-notes'
import { createJobs } from '../jobs'
import { createMarks } from '../marks'
import { manualClock } from '../testing/manual-clock'
import { recordingLog } from '../testing/recording-log'
import { ruleHandlers } from './rule-handlers'

const id = 3 as RuleId
const conditions = { match: 'all', of: [{ type: 'text', field: 'title', test: 'contains', value: 'a' }] } as const
const rule: Rule = {
  id,
  title: 'One',
  enabled: true,
  conditions,
  actions: { ...noActions, read: true },
  tooSlowAt: null,
  touched: 0,
  touchedAt: null,
  hides: 0,
}

/** A store of so many articles, of which every second is met, up to one on which the expression takes too long. */
function withArticles(count: number, slowFrom: number = Number.POSITIVE_INFINITY) {
  const clock = manualClock()
  const [applied, stopped, told]: [ArticleId[], RuleId[], string[]] = [[], [], []]
  const unused = async (): Promise<never> => {
    throw new Error('not asked for here')
  }
  const handlers = ruleHandlers({
    store: {
      listRules: async () => [rule],
      createRule: async () => null,
      changeRule: async () => false,
      switchRule: async () => false,
      arrangeRules: async () => null,
      deleteRule: async () => ({ rule, position: 1 }),
      restoreRule: async () => null,
      stopSlowRule: async (command) => {
        stopped.push(command.id)
        return null
      },
      matchRuleSlice: async ({ before, limit }) => {
        const from = before === null ? count : before - 1
        const ids = Array.from({ length: Math.min(limit, from) }, (_, n) => (from - n) as ArticleId)
        const tooSlow = count - from + ids.length >= slowFrom
        const last = ids.at(-1)
        const hits = ids.filter((one) => one % 2 === 0).map((one) => ({ id: one, title: `t${one}`, feedTitle: 'F' }))
        return { hits, looked: ids.length, next: last === undefined || last === 1 || tooSlow ? null : last, tooSlow }
      },
      applyRule: async ({ ids }) => {
        applied.push(...ids)
        return { changed: ids.length, feedIds: [1 as FeedId] }
      },
      showHiddenSlice: unused,
      getFeeds: async () => ({ feeds: [], counted: [], counts: { all: count, unread: 0, starred: 0 } }),
    },
    announcer: { changed: () => {} },
    jobs: createJobs({ push: () => {}, running: unwatched, clock, log: recordingLog() }),
    news: { changed: async (titles = []) => void told.push(...titles) },
    shown: () => {},
    nextMark: createMarks(clock),
    clock,
  })
  return { handlers, applied, stopped, told }
}

test('a run reaches each article that the rule meets once, however many there are', async () => {
  const { handlers, applied, stopped } = withArticles(1_001)
  expect(await handlers['rules:run']({ id })).toMatchObject({ ok: true, value: { changed: 500, cancelled: false } })
  expect(new Set(applied).size).toBe(500)
  expect(applied).toHaveLength(500)
  expect(stopped).toEqual([])
})

test('a rule that takes too long in a run is switched off, and said to be', async () => {
  const { handlers, stopped, told } = withArticles(1_000, 250)
  const reply = await handlers['rules:run']({ id })
  expect(reply).toMatchObject({ ok: true, value: { tooSlow: true } })
  expect(stopped).toEqual([id])
  expect(told).toEqual(['One'])
})

test('a preview looks at a thousand articles, counts all that are met and names the first', async () => {
  const { handlers } = withArticles(5_000)
  const reply = await handlers['rules:preview']({ conditions })
  expect(reply).toMatchObject({ ok: true, value: { looked: 1_000, count: 500, tooSlow: false } })
  expect(reply.ok && reply.value?.hits).toHaveLength(50)
})

test('only the last of several questions for a preview is answered', async () => {
  const { handlers } = withArticles(5_000)
  const [first, second] = await Promise.all([
    handlers['rules:preview']({ conditions }),
    handlers['rules:preview']({ conditions }),
  ])
  expect(first).toEqual({ ok: true, value: null })
  expect(second).toMatchObject({ value: { looked: 1_000 } })
})

test('what cannot be kept is refused with a sentence', async () => {
  const { handlers } = withArticles(1)
  const draft = { title: 'x', conditions, actions: rule.actions }
  expect(await handlers['rules:create'](draft)).toMatchObject({ ok: false })
  expect(await handlers['rules:change']({ id, ...draft })).toMatchObject({ ok: false })
  expect(await handlers['rules:restore']({ id })).toMatchObject({ ok: false })
  expect(await handlers['rules:delete']({ id })).toMatchObject({ ok: true, value: { title: 'One' } })
  expect(await handlers['rules:restore']({ id })).toMatchObject({ ok: true })
})
