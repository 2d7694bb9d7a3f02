import { describe, expect, it } from 'vitest'
import type { FolderId } from './model'
import { inheritedRule, isQuiet, isQuietHours, type NotifyRule } from './notify-rule'

const id = (folder: number): FolderId => folder as FolderId
const folders = (list: readonly (readonly [number, number | null, NotifyRule | null])[]) =>
  new Map(
    list.map(([folder, parent, notify]) => [id(folder), { parentId: parent === null ? null : id(parent), notify }]),
  )

describe('the rule of a feed that has none of its own', () => {
  const tree = folders([
    [1, null, 'off'],
    [2, 1, null],
    [3, 2, 'each'],
  ])
  it('is that of the nearest folder around it that has one', () => {
    expect(inheritedRule(id(3), tree, 'digest')).toBe('each')
    expect(inheritedRule(id(2), tree, 'digest')).toBe('off')
  })
  it('is that of the settings where no folder has one, or where its folder is not there', () => {
    expect(inheritedRule(null, tree, 'digest')).toBe('digest')
    expect(inheritedRule(id(9), tree, 'each')).toBe('each')
  })
  it('is found even in folders that hold each other', () => {
    const circle = folders([
      [1, 2, null],
      [2, 1, null],
    ])
    expect(inheritedRule(id(1), circle, 'digest')).toBe('digest')
  })
})

describe('quiet hours', () => {
  const at = (hours: number, minutes = 0): number => hours * 60 + minutes
  it('hold from their first minute to the one before their last', () => {
    const nap = { on: true, from: at(13), to: at(14, 30) }
    expect([at(12, 59), at(13), at(14, 29), at(14, 30)].map((minute) => isQuiet(nap, minute))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
  it('cross midnight', () => {
    const night = { on: true, from: at(22), to: at(7) }
    expect([at(21, 59), at(22), at(23, 59), 0, at(6, 59), at(7)].map((minute) => isQuiet(night, minute))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ])
  })
  it('hold never while they are off, or end where they begin', () => {
    expect(isQuiet({ on: false, from: 0, to: at(23) }, at(12))).toBe(false)
    expect(isQuiet({ on: true, from: at(12), to: at(12) }, at(12))).toBe(false)
  })
  it('are minutes of a day', () => {
    expect(isQuietHours({ on: true, from: 0, to: 1_439 })).toBe(true)
    for (const other of [
      null,
      {},
      { on: 1, from: 0, to: 1 },
      { on: true, from: -1, to: 1 },
      { on: true, from: 0, to: 1_440 },
    ])
      expect(isQuietHours(other)).toBe(false)
  })
})
