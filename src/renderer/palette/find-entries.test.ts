import { describe, expect, it } from 'vitest'
import { fold } from '../../shared/fold'
import type { FeedId } from '../../shared/model'
import { findEntries, type PaletteCommand, type Place } from './find-entries'

const place = (id: number, title: string, over: Partial<Place> = {}): Place => ({
  key: `feed-${id}`,
  view: { type: 'feed', feedId: id as FeedId },
  title,
  within: '',
  unread: 0,
  recency: Number.POSITIVE_INFINITY,
  folded: fold(title),
  ...over,
})
const command = (name: PaletteCommand['command'], title: string): PaletteCommand => ({
  command: name,
  title,
  keys: [],
  folded: fold(title),
})

const places = [
  place(1, 'River Notes', { unread: 3 }),
  place(2, 'Mill Notes', { unread: 9 }),
  place(3, 'Sea Notes', { recency: 0 }),
]
const commands = [command('refresh', 'Refresh all feeds'), command('settings', 'Settings')]

const titles = (typed: string): readonly string[] =>
  findEntries(typed, places, commands).flatMap(({ entries }) =>
    entries.map((entry) =>
      entry.type === 'place'
        ? entry.place.title
        : entry.type === 'command'
          ? entry.command.title
          : `search ${entry.text}`,
    ),
  )

describe('findEntries', () => {
  it('shows, with nothing typed, what was used last, then what has most unread, then every command', () => {
    expect(titles('  ')).toEqual(['Sea Notes', 'Mill Notes', 'River Notes', 'Refresh all feeds', 'Settings'])
  })
  it('has the search for the typed words as its last entry, always', () => {
    expect(titles('notes')).toEqual(['Sea Notes', 'Mill Notes', 'River Notes', 'search notes'])
    expect(titles(' nothing has this ')).toEqual(['search nothing has this'])
  })
  it('puts the kind first that fits better', () => {
    expect(titles('se')).toEqual(['Sea Notes', 'Settings', 'search se'])
    expect(titles('set')).toEqual(['Settings', 'Sea Notes', 'search set'])
    expect(titles('feeds ref')).toEqual(['Refresh all feeds', 'search feeds ref'])
  })
  it('shows a bounded number of places, however many fit', () => {
    const many = Array.from({ length: 5_000 }, (_, id) => place(id, `Notes ${id}`))
    const found = findEntries('notes', many, [])
    expect(found.flatMap(({ entries }) => entries)).toHaveLength(41)
  })
})
