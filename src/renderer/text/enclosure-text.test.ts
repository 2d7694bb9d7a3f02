import { describe, expect, it } from 'vitest'
import type { Enclosure } from '../../shared/model'
import { textsFor } from '../../shared/texts/texts'
import { enclosureFacts, enclosureKind, enclosureName } from './enclosure-text'

const file = (over: Partial<Enclosure>): Enclosure => ({
  url: 'https://pod.example/e/12.mp3',
  type: null,
  length: null,
  durationSeconds: null,
  ...over,
})

describe('enclosures', () => {
  it('are known by their type, or else by their name', () => {
    expect(enclosureKind(file({ type: 'Video/mp4' }))).toBe('video')
    expect(enclosureKind(file({}))).toBe('audio')
    expect(enclosureKind(file({ url: 'https://x.example/a.PNG?w=1' }))).toBe('image')
    expect(enclosureKind(file({ url: 'https://x.example/', type: 'application/pdf' }))).toBe('file')
  })
  it('are called by the file in the address, however it is written', () => {
    expect(enclosureName(file({ url: 'https://x.example/a/My%20talk.mp3?t=1' }))).toBe('My talk.mp3')
    expect(enclosureName(file({ url: 'https://x.example/100%.mp3' }))).toBe('100%.mp3')
    expect(enclosureName(file({ url: 'https://x.example' }))).toBe('x.example')
  })
  it('tell only what the feed tells', () => {
    expect(
      enclosureFacts(textsFor('en', []), file({ type: 'audio/mpeg', length: 38_000_000, durationSeconds: 2530 })),
    ).toBe('audio/mpeg · 42:10 · 38 MB')
    expect(enclosureFacts(textsFor('en', []), file({ length: 0 }))).toBe('')
    expect(enclosureFacts(textsFor('en', []), file({ length: 1e300, durationSeconds: 1e308 }))).toBe('')
    expect(enclosureFacts(textsFor('en', []), file({ length: -5, durationSeconds: -3.7 }))).toBe('')
  })
})
