import type { Conditions } from '../../shared/conditions'
import type { Feed } from '../../shared/model'
import { noActions, type Rule, type RuleDraft, type RuleId } from '../../shared/rules'
import type { PushChannels } from '../../shared/window-contract'
import { request } from '../bridge'
import { forRules, newCondition } from '../conditions/condition-kinds'
import { useRules } from '../stores/rules-store'
import { useSelection } from '../stores/selection-store'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'
import { followStatus } from './article-actions'
import { undoChange } from './change-actions'

/** Takes the rules as main tells them, and says which were switched off because they took too long. */
export function takeRules({ rules, stopped }: PushChannels['rules']): void {
  useRules.setState({ rules })
  for (const title of stopped) {
    const action = { label: texts().rules.open, run: () => openRule({ type: 'rules' }) }
    showToast({ tone: 'error', message: texts().rules.stopped(title), action, milliseconds: 12_000 })
  }
}

/** Asks how the rules stand. Answers with the sentence of what went wrong, or null. */
export async function readRules(): Promise<string | null> {
  const reply = await request('rules:list', null)
  if (!reply.ok) return reply.failure.message
  useRules.setState({ rules: reply.value })
  return null
}

type RuleDialog = Extract<NonNullable<ReturnType<typeof useSelection.getState>['dialog']>, { type: 'rule' | 'rules' }>

function openRule(dialog: RuleDialog): void {
  useSelection.setState({ dialog, sidebarOpen: false })
}

/** Opens the editor of a new rule. */
export function newRule(fromList: boolean): void {
  const conditions: Conditions = { match: 'all', of: [newCondition(forRules)] }
  openRule({ type: 'rule', rule: null, draft: { title: '', conditions, actions: noActions }, fromList })
}

/** Opens the editor of a new rule for what comes in a feed. */
export function newRuleForFeed({ id, title }: Feed): void {
  const conditions: Conditions = { match: 'all', of: [{ type: 'feed', feedId: id }] }
  openRule({ type: 'rule', rule: null, draft: { title, conditions, actions: noActions }, fromList: false })
}

/** Opens the editor of a rule that is there. */
export function editRule({ id, title, conditions, actions }: Rule): void {
  openRule({ type: 'rule', rule: id, draft: { title, conditions, actions }, fromList: true })
}

/** Leaves the editor: to the list where it came from there, or where there is something new to see in it. */
export function leaveRule(toList: boolean): void {
  useSelection.setState({ dialog: toList ? { type: 'rules' } : null })
}

/** Stores what the editor holds. Answers with the sentence of what went wrong, or null. */
export async function saveRule(id: RuleId | null, draft: RuleDraft): Promise<string | null> {
  const reply = id === null ? await request('rules:create', draft) : await request('rules:change', { id, ...draft })
  return reply.ok ? null : reply.failure.message
}

/** Switches a rule on or off, shown at once. */
export async function switchRule(id: RuleId, enabled: boolean): Promise<void> {
  change((rule) => (rule.id === id ? { ...rule, enabled, tooSlowAt: null } : rule))
  await asked(request('rules:switch', { id, enabled }))
}

/** Moves a rule by one place, shown at once. */
export async function moveRule(id: RuleId, by: 1 | -1): Promise<void> {
  const rules = useRules.getState().rules ?? []
  const from = rules.findIndex((rule) => rule.id === id)
  const moving = rules[from]
  if (moving === undefined || rules[from + by] === undefined) return
  const ordered = rules.toSpliced(from, 1).toSpliced(from + by, 0, moving)
  useRules.setState({ rules: ordered })
  await asked(request('rules:arrange', { ids: ordered.map((rule) => rule.id) }))
}

/** Deletes a rule and offers to take it back. No article changes by it. */
export async function deleteRule(id: RuleId): Promise<void> {
  const reply = await request('rules:delete', { id })
  if (!reply.ok) return void showError(reply.failure.message)
  const undo = { label: texts().common.undo, run: () => void asked(request('rules:restore', { id })) }
  const message = texts().rules.deleted(reply.value.title)
  showToast({ tone: 'plain', message, action: undo, milliseconds: 10_000 })
}

/** Runs a rule over all articles that are there, and offers to take back what it changed. */
export async function runRule({ id, title }: Rule): Promise<void> {
  const reply = await request('rules:run', { id })
  if (!reply.ok) return void showError(reply.failure.message)
  const { mark, changed, cancelled, tooSlow } = reply.value
  const { rules: say, common } = texts()
  const done = say.ran(title, changed)
  const action = changed === 0 ? null : { label: common.undo, run: () => void undoChange(mark) }
  const message = cancelled || tooSlow ? say.endedEarly(done) : done
  showToast({ tone: 'plain', message, action, milliseconds: 12_000 })
  await followStatus(null)
}

/** Brings back all that a rule hides. */
export async function showHidden(id: RuleId): Promise<void> {
  const reply = await request('rules:show-hidden', { id })
  if (!reply.ok) return void showError(reply.failure.message)
  const { changed, cancelled } = reply.value
  const { rules: say } = texts()
  const message = cancelled ? say.endedEarly(say.shown(changed)) : say.shown(changed)
  showToast({ tone: 'plain', message, action: null, milliseconds: 6_000 })
  await followStatus(null)
}

function change(changed: (rule: Rule) => Rule): void {
  useRules.setState(({ rules }) => ({ rules: rules?.map(changed) ?? null }))
}

/** Where it could not be stored, says why, and shows the rules as they are. */
async function asked(reply: ReturnType<typeof request<'rules:switch' | 'rules:arrange' | 'rules:restore'>>) {
  const answer = await reply
  if (answer.ok) return
  showError(answer.failure.message)
  await readRules()
}
