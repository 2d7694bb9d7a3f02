import { describe, expect, it } from 'vitest'
import type { FeedId } from '../../shared/model'
import { indexOfView, stepInTree, treeLength, viewAt } from './tree-rows'

const order = [7, 3] as readonly number[] as readonly FeedId[]

describe('the rows of the sidebar', () => {
  it('are the smart feeds, then the feeds in their order', () => {
    const types = Array.from({ length: treeLength(order) }, (_, index) => viewAt(order, index))
    expect(types).toEqual([
      { type: 'all' },
      { type: 'unread' },
      { type: 'starred' },
      { type: 'feed', feedId: 7 },
      { type: 'feed', feedId: 3 },
    ])
    expect(viewAt(order, 5)).toBeUndefined()
  })
  it('are found again by what they stand for', () => {
    for (let index = 0; index < treeLength(order); index += 1) {
      const view = viewAt(order, index)
      expect(view && indexOfView(order, view)).toBe(index)
    }
    expect(indexOfView(order, { type: 'feed', feedId: 99 as FeedId })).toBe(-1)
  })
  it('are walked with the arrow keys and end at both ends', () => {
    expect(stepInTree('ArrowDown', 4, 5)).toBe(4)
    expect(stepInTree('ArrowUp', 0, 5)).toBe(0)
    expect(stepInTree('End', 1, 5)).toBe(4)
    expect(stepInTree('PageUp', 4, 5)).toBe(0)
    expect(stepInTree('x', 1, 5)).toBeNull()
  })
})
