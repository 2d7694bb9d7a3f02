import type { Condition, Conditions } from '../../shared/conditions'
import { noActions, type RuleActions, type RuleId } from '../../shared/rules'
import type { StoreWrites } from '../../shared/store-contract'

/** A condition that a title has a text. */
export const titleHas = (value: string): Condition => ({ type: 'text', field: 'title', test: 'contains', value })

export const allOf = (...of: Condition[]): Conditions => ({ match: 'all', of })

/** Makes a rule that is called as what it looks for. */
export function makeRule(store: StoreWrites, of: Condition | string, given: Partial<RuleActions>): RuleId {
  const condition = typeof of === 'string' ? titleHas(of) : of
  const actions = { ...noActions, ...given }
  const id = store.createRule({ title: JSON.stringify(of), conditions: allOf(condition), actions })
  if (id === null) throw new Error('There are too many rules')
  return id
}
