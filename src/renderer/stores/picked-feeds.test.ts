import { expect, test } from 'vitest'
import type { FeedId } from '../../shared/model'
import {
  besideLeaving,
  goToFeed,
  meantFeeds,
  nothingPicked,
  passToFeed,
  pickAllFeeds,
  pickFeedsTo,
  togglePickedFeed,
} from './picked-feeds'

const id = (number: number) => number as FeedId
const order = [5, 3, 9, 1].map(id)

test('one more is picked with the one where the keys were, and left out again', () => {
  const two = togglePickedFeed(goToFeed(id(3)), id(1))
  expect(meantFeeds(two, order)).toEqual([3, 1])
  expect(meantFeeds(togglePickedFeed(two, id(3)), order)).toEqual([1])
  expect(meantFeeds(togglePickedFeed(goToFeed(id(3)), id(3)), order)).toEqual([3])
})

test('the keys pass over feeds without picking them', () => {
  const passed = passToFeed(goToFeed(id(3)), id(9))
  expect(passed).toMatchObject({ chosen: 9, picked: new Set([3]) })
  expect(meantFeeds(togglePickedFeed(passed, id(9)), order)).toEqual([3, 9])
})

test('a range goes from where it began to its end, in the order of the list and either way', () => {
  const down = pickFeedsTo(goToFeed(id(3)), order, id(1))
  expect(meantFeeds(down, order)).toEqual([3, 9, 1])
  expect(meantFeeds(pickFeedsTo(down, order, id(5)), order)).toEqual([5, 3])
  expect(meantFeeds(pickFeedsTo(nothingPicked, order, id(3)), order)).toEqual([5, 3])
  expect(meantFeeds(pickFeedsTo(goToFeed(id(77)), order, id(9)), order)).toEqual([9])
})

test('what is picked is what is still in the list, and without any of it the one where the keys are', () => {
  const all = pickAllFeeds(goToFeed(id(9)), order)
  expect(meantFeeds(all, order)).toEqual(order)
  expect(meantFeeds(all, [id(9), id(8)])).toEqual([9])
  expect(meantFeeds(nothingPicked, order)).toEqual([5])
  expect(meantFeeds(nothingPicked, [])).toEqual([])
})

test('after some leave, the next one stands in their place, or the one before', () => {
  expect(besideLeaving(order, [id(5), id(3)])).toBe(9)
  expect(besideLeaving(order, [id(9), id(1)])).toBe(3)
  expect(besideLeaving(order, [id(5), id(1)])).toBe(9)
  expect(besideLeaving(order, order)).toBeNull()
})
