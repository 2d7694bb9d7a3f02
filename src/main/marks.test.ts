import { expect, test } from 'vitest'
import type { ArticleId, FeedId } from '../shared/model'
import { noActions, type Rule, type RuleId } from '../shared/rules'
import { unwatched } from '../shared/running-notes'
import { chosenHandlers } from './ipc/chosen-handlers'
import { ruleHandlers } from './ipc/rule-handlers'
import { createJobs } from './jobs'
import { createMarks } from './marks'
import { manualClock } from './testing/manual-clock'
import { recordingLog } from './testing/recording-log'

test('marks are the time, and rise where it stands or is set back', async () => {
  const clock = manualClock(5_000)
  const nextMark = createMarks(clock)
  expect([nextMark(), nextMark()]).toEqual([5_000, 5_001])
  clock.setBack(4_000)
  expect(nextMark()).toBe(5_002)
  await clock.advance(9_000)
  expect(nextMark()).toBe(10_000)
})

test('a change by hand and the run of a rule, begun in one millisecond, can be taken back one by one', async () => {
  const clock = manualClock()
  const unused = async (): Promise<never> => {
    throw new Error('not asked for here')
  }
  const rule: Rule = {
    id: 1 as RuleId,
    title: 'One',
    enabled: true,
    conditions: { match: 'any', of: [] },
    actions: { ...noActions, read: true },
    tooSlowAt: null,
    touched: 0,
    touchedAt: null,
    hides: 0,
  }
  const told = { changed: 1, feedIds: [1 as FeedId] }
  const shared = {
    announcer: { changed: () => {} },
    jobs: createJobs({ push: () => {}, running: unwatched, clock, log: recordingLog() }),
    nextMark: createMarks(clock),
    clock,
  }
  const rules = ruleHandlers({
    ...shared,
    store: {
      listRules: async () => [rule],
      matchRuleSlice: async () => ({
        hits: [{ id: 7 as ArticleId, title: 't', feedTitle: 'F' }],
        looked: 1,
        next: null,
        tooSlow: false,
      }),
      applyRule: async () => told,
      getFeeds: async () => ({ feeds: [], counted: [], counts: { all: 1, unread: 0, starred: 0 } }),
      createRule: unused,
      changeRule: unused,
      switchRule: unused,
      arrangeRules: unused,
      deleteRule: unused,
      restoreRule: unused,
      stopSlowRule: unused,
      showHiddenSlice: unused,
    },
    news: { changed: async () => {} },
    shown: () => {},
  })
  const chosen = chosenHandlers({
    ...shared,
    store: { pageTimeline: unused, walkSaved: unused, changeArticles: async () => told, undoChangeSlice: unused },
    undone: () => {},
  })
  const replies = await Promise.all([
    chosen['articles:change']({ change: 'read', ids: [8 as ArticleId], within: null, mark: null }),
    rules['rules:run']({ id: rule.id }),
  ])
  const marks = replies.map((reply) => (reply.ok ? reply.value.mark : null))
  expect(marks).not.toContain(null)
  expect(new Set(marks).size).toBe(2)
})
