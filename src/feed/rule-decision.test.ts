import { expect, test } from 'vitest'
import { noActions, type RuleActions } from '../shared/rules'
import { decideByRules } from './rule-decision'

const rule = (given: Partial<RuleActions>): RuleActions => ({ ...noActions, ...given })

test('what rules say adds up', () => {
  expect(decideByRules([rule({ read: true }), rule({ star: true })])).toEqual({
    read: true,
    starred: true,
    hidden: false,
    notify: false,
  })
})

test('what any rule stars is not hidden, whichever comes first', () => {
  for (const rules of [
    [rule({ hide: true }), rule({ star: true })],
    [rule({ star: true }), rule({ hide: true })],
  ]) {
    expect(decideByRules(rules)).toMatchObject({ starred: true, hidden: false })
  }
})

test('of notifications the first rule that says anything decides', () => {
  const [loud, quiet] = [rule({ notify: 'notify' }), rule({ notify: 'silence' })]
  expect(decideByRules([rule({ star: true }), loud, quiet]).notify).toBe(true)
  expect(decideByRules([quiet, loud]).notify).toBe(false)
  expect(decideByRules([rule({ star: true })]).notify).toBeNull()
})

test('nobody is told of what is hidden, nor of what is read at once unless a rule wants it told', () => {
  expect(decideByRules([rule({ hide: true }), rule({ notify: 'notify' })]).notify).toBe(false)
  expect(decideByRules([rule({ read: true })]).notify).toBe(false)
  expect(decideByRules([rule({ read: true, notify: 'notify' })]).notify).toBe(true)
})
