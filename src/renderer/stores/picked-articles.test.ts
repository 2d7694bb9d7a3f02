import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../shared/model'
import {
  beginPicking,
  isPicked,
  type PickedPlace,
  pickedCount,
  pickRange,
  pickWhole,
  togglePicked,
} from './picked-articles'

const at = (position: number): PickedPlace => {
  const id = (100 - position) as ArticleId
  return { place: { id, sortAt: id * 1_000 }, position }
}
const begin = (position: number) =>
  beginPicking({ generation: 1, oldestFirst: false, asOf: 100 as ArticleId }, at(position))
const pickedOf = (picked: ReturnType<typeof begin>): number[] =>
  Array.from({ length: 12 }, (_, position) => position).filter((position) => isPicked(picked, at(position).place))

describe('picked rows', () => {
  it('are those from the anchor to where one went, in either direction, and no others', () => {
    const down = pickRange(begin(3), at(6))
    expect(pickedOf(down)).toEqual([3, 4, 5, 6])
    expect(pickedOf(pickRange(down, at(1)))).toEqual([1, 2, 3])
    expect(pickedCount(down)).toBe(4)
  })
  it('are single ones, too, and a range without single ones', () => {
    const some = togglePicked(togglePicked(pickRange(begin(3), at(6)), at(5)), at(9))
    expect(pickedOf(some)).toEqual([3, 4, 6, 9])
    expect(pickedCount(some)).toBe(4)
    expect(pickedOf(togglePicked(togglePicked(some, at(5)), at(9)))).toEqual([3, 4, 5, 6])
  })
  it('begin with the last single one', () => {
    expect(pickedOf(pickRange(togglePicked(begin(1), at(4)), at(6)))).toEqual([4, 5, 6])
  })
  it('can be all of the list, without what came later', () => {
    const all = pickWhole(begin(0), 50_000)
    expect(pickedOf(all)).toHaveLength(12)
    expect(isPicked(all, { id: 101 as ArticleId, sortAt: 5 })).toBe(false)
    expect(pickedCount(togglePicked(all, at(2)))).toBe(49_999)
  })
})
