import * as v from 'valibot'
import type { Conditions } from '../../../shared/conditions'
import { areActions, areRuleConditions, mostRules, type RuleId } from '../../../shared/rules'
import type { RuleChannels } from '../../../shared/window/rule-channels'

const id = v.custom<RuleId>((value) => Number.isSafeInteger(value) && (value as number) >= 0, 'is no rule id')
const conditions = v.custom<Conditions>(areRuleConditions, 'are no conditions that a rule can look at')
const draft = {
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  conditions,
  actions: v.pipe(
    v.strictObject({
      read: v.boolean(),
      star: v.boolean(),
      hide: v.boolean(),
      notify: v.nullable(v.picklist(['notify', 'silence'])),
    }),
    v.check(areActions, 'do nothing, or contradict each other'),
  ),
}

export const ruleGuards = {
  'rules:list': v.null(),
  'rules:create': v.strictObject(draft),
  'rules:change': v.strictObject({ id, ...draft }),
  'rules:switch': v.strictObject({ id, enabled: v.boolean() }),
  'rules:arrange': v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(mostRules)) }),
  'rules:delete': v.strictObject({ id }),
  'rules:restore': v.strictObject({ id }),
  'rules:preview': v.strictObject({ conditions }),
  'rules:run': v.strictObject({ id }),
  'rules:show-hidden': v.strictObject({ id }),
} as const satisfies { readonly [C in keyof RuleChannels]: v.GenericSchema<unknown, RuleChannels[C]['argument']> }
