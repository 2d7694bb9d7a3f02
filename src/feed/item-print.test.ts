import { expect, test } from 'vitest'
import { itemPrint } from './item-print'

const item = { key: 'guid:1', contentHash: 'abc' }

test('an item has the same print as long as its key and its content are the same', () => {
  expect(itemPrint({ ...item })).toBe(itemPrint(item))
  expect(itemPrint({ ...item, key: 'guid:2' })).not.toBe(itemPrint(item))
  expect(itemPrint({ ...item, contentHash: 'abd' })).not.toBe(itemPrint(item))
})

test('what ends the hash is not taken for the beginning of the key', () => {
  expect(itemPrint({ key: 'b c', contentHash: 'a' })).not.toBe(itemPrint({ key: 'c', contentHash: 'ab' }))
})

test('prints are whole numbers that a Float64Array keeps exactly, and differ from item to item', () => {
  const prints = Array.from({ length: 5_000 }, (_, index) => itemPrint({ key: `guid:${index}`, contentHash: 'abc' }))
  expect([...Float64Array.from(prints)]).toEqual(prints)
  expect(prints.every(Number.isSafeInteger)).toBe(true)
  expect(new Set(prints).size).toBe(prints.length)
})
