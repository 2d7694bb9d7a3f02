import { describe, expect, it } from 'vitest'
import type { NotifyRule } from '../shared/notify-rule'
import { decideNotifications, type NotifyChoices } from './notify-decision'

const choices: NotifyChoices = {
  notifications: true,
  notifyRule: 'digest',
  quietHours: { on: true, from: 22 * 60, to: 7 * 60 },
}
const news = (['off', 'each', 'digest', null] as const).map((notify: NotifyRule | null) => ({ notify }))
const [, each, digest, bySettings] = news
const noon = 12 * 60
const midnight = 0

describe('decideNotifications', () => {
  it('tells each article of a feed that wants it, and sums up the others', () => {
    expect(decideNotifications(news, choices, noon)).toEqual({ each: [each], digest: [digest, bySettings], held: [] })
  })
  it('goes by the settings where neither feed nor folder says anything', () => {
    expect(decideNotifications([{ notify: null }], { ...choices, notifyRule: 'off' }, noon).digest).toEqual([])
    expect(decideNotifications([{ notify: null }], { ...choices, notifyRule: 'each' }, noon).each).toHaveLength(1)
  })
  it('tells nothing in quiet hours, and holds what would have been told', () => {
    expect(decideNotifications(news, choices, midnight)).toEqual({
      each: [],
      digest: [],
      held: [each, digest, bySettings],
    })
  })
  it('tells and holds nothing while notifications are off', () => {
    for (const minute of [noon, midnight])
      expect(decideNotifications(news, { ...choices, notifications: false }, minute)).toEqual({
        each: [],
        digest: [],
        held: [],
      })
  })
})
