import fc from 'fast-check'
import type { ArticleId } from '../../shared/model'
import type { RuleId } from '../../shared/rules'
import { makeRule } from './make-rule'
import type { MemoryStore } from './temporary-store'

const ruleIds = fc.integer({ min: 1, max: 3 }).map((id) => id as RuleId)
const articleIds = fc.integer({ min: 1, max: 40 }).map((id) => id as ArticleId)

type Operation = (store: MemoryStore) => void

/** Rules that meet some of what comes, what they do to what is there, and taking that back. */
export const ruling: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .record({ read: fc.boolean(), star: fc.boolean(), hide: fc.boolean() })
    .chain((actions) => fc.constantFrom('1', '2', 'title').map((word) => ({ word, actions })))
    .map(
      ({ word, actions }): Operation =>
        (store) => {
          if (store.listRules({}).length < 3) makeRule(store, word, actions)
        },
    ),
  fc.record({ id: ruleIds, mark: fc.integer({ min: 1, max: 3 }), ids: fc.array(articleIds, { maxLength: 12 }) }).map(
    (command): Operation =>
      (store) =>
        void store.applyRule(command),
  ),
  fc.tuple(ruleIds, fc.integer({ min: 1, max: 8 })).map(
    ([id, limit]): Operation =>
      (store) =>
        void store.showHiddenSlice({ id, limit }),
  ),
  fc.tuple(ruleIds, fc.boolean()).map(
    ([id, enabled]): Operation =>
      (store) =>
        void store.switchRule({ id, enabled }),
  ),
)
