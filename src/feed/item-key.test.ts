import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentHash } from './content-hash'
import { type Identified, itemKeys } from './item-key'

const identified = (fields: Partial<Identified>): Identified => ({
  guid: null,
  link: null,
  title: '',
  html: '',
  ...fields,
})

test('the guid alone is the key, whatever else an item says', () => {
  expect(itemKeys([identified({ guid: 'a', link: 'x', title: 't' })])).toEqual(
    itemKeys([identified({ guid: 'a', link: 'y', html: 'h' })]),
  )
})

test('a guid and a link of the same text are not confused', () => {
  expect(new Set(itemKeys([identified({ guid: 'x' }), identified({ link: 'x' })])).size).toBe(2)
})

test('a new item at the top leaves the keys of equal items below as they were', () => {
  const same = identified({ guid: 'same', link: 'l' })
  const before = itemKeys([same, same])
  expect(itemKeys([same, same, same]).slice(1)).toEqual(before)
})

test('an item that leaves at the end does not touch the keys of items that are told apart by their guids', () => {
  const items = ['a', 'b', 'c'].map((guid) => identified({ guid }))
  expect(itemKeys(items).slice(0, 2)).toEqual(itemKeys(items.slice(0, 2)))
})

test('a guid of a megabyte makes a short key', () => {
  const [key = ''] = itemKeys([identified({ guid: 'x'.repeat(1_000_000) })])
  expect(key.length).toBeLessThan(100)
})

test('keys are unique, and the same each time', () => {
  const few = fc.option(fc.constantFrom('a', 'a #2', 'a #2+', 'b', '__proto__', ''), { nil: null })
  const items = fc.array(
    fc.record({ guid: few, link: few, title: fc.constantFrom('', 't'), html: fc.constantFrom('', 'h') }),
  )
  fc.assert(
    fc.property(items, (list) => {
      const keys = itemKeys(list)
      expect(new Set(keys).size).toBe(list.length)
      expect(itemKeys(list)).toEqual(keys)
    }),
  )
})

test('the content hash changes with what a person would see change, and with nothing else', () => {
  const item = { title: 't', html: 'h', link: null, enclosures: [] }
  const hash = contentHash(item)
  expect(contentHash({ ...item })).toBe(hash)
  for (const change of [{ title: 'u' }, { html: 'i' }, { link: 'l' }, { title: 'th', html: '' }]) {
    expect(contentHash({ ...item, ...change })).not.toBe(hash)
  }
  const file = { url: 'u', type: 'audio/mpeg', length: 1, durationSeconds: 1 }
  expect(contentHash({ ...item, enclosures: [file] })).not.toBe(hash)
  expect(contentHash({ ...item, enclosures: [{ ...file, length: 2 }] })).toBe(
    contentHash({ ...item, enclosures: [file] }),
  )
})
