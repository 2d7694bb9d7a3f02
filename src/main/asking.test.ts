import { describe, expect, test } from 'vitest'
import type { FeedAskingChange, StoredAsking } from '../shared/asking'
import { freshPollState } from '../shared/poller-contract'
import { openAsking, openFeeds, sealAsking, takeLogin } from './asking'
import { texts } from './texts'
import { createVault, type SafeStorage } from './vault'

const url = 'https://a.example/feed'
const plain = { userAgent: null, headers: [], ignorePace: false } as const
const nothing: FeedAskingChange = { userAgent: null, headers: [], ignorePace: false, proxy: null, login: null }
const sealed: StoredAsking = {
  ...plain,
  origin: 'https://a.example',
  login: { name: 'me', sealedPassword: Buffer.from('locked:secret').toString('base64') },
}

const storage = (backend = 'gnome_libsecret'): SafeStorage => ({
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from(`locked:${text}`),
  decryptString: (bytes) => {
    if (!String(bytes).startsWith('locked:')) throw new Error('not ours')
    return String(bytes).slice('locked:'.length)
  },
  getSelectedStorageBackend: () => backend,
})
const vault = createVault(storage(), 'linux')

describe('what a person sets', () => {
  test('is stored for the server of the feed, the password sealed', () => {
    const change = { ...nothing, userAgent: 'Mine/1', login: { name: 'me', password: 'secret' } }
    const result = sealAsking(change, url, null, vault)
    expect(result).toEqual({ ok: true, asking: { ...sealed, userAgent: 'Mine/1' } })
    expect(JSON.stringify(result)).not.toContain('secret')
  })

  test('is nothing when nothing is set', () => {
    expect(sealAsking(nothing, url, sealed, vault)).toEqual({ ok: true, asking: null })
  })

  test('keeps the password that is there when no other is given, but not for another server', () => {
    const change = { ...nothing, login: { name: 'you', password: null } }
    const kept = { ...sealed, login: { ...sealed.login, name: 'you' } }
    expect(sealAsking(change, url, sealed, vault)).toEqual({ ok: true, asking: kept })
    expect(sealAsking(change, 'https://b.example/feed', sealed, vault)).toMatchObject({ ok: false })
    expect(sealAsking(change, url, null, vault)).toMatchObject({ ok: false })
  })

  test.each(['basic_text', 'unknown'])('is no password where the system has only %s to keep it', (backend) => {
    const change = { ...nothing, login: { name: 'me', password: 'secret' } }
    const open = createVault(storage(backend), 'linux')
    expect(sealAsking(change, url, null, open)).toEqual({ ok: false, message: texts().refusals.asking.noKeyChain })
  })

  test.each([
    ['Host', 'x'],
    ['If-None-Match', '"x"'],
    ['Authorization', 'Bearer x'],
    ['two words', 'x'],
    ['X-Key', ''],
    ['X-Key', 'a\r\nX-Evil: 1'],
  ])('is no header such as %j: %j', (name, value) => {
    expect(sealAsking({ ...nothing, headers: [{ name, value }] }, url, null, vault)).toMatchObject({ ok: false })
  })

  test('may be a header of any other name', () => {
    const headers = [{ name: 'X-Api-Key', value: 'abc def' }]
    expect(sealAsking({ ...nothing, headers }, url, null, vault)).toMatchObject({ ok: true, asking: { headers } })
  })
})

describe('what the poller gets', () => {
  const feed = { id: 1 as never, url, state: freshPollState }

  test('has the password in the clear', () => {
    expect(openFeeds([{ ...feed, asking: sealed }, feed], vault)).toEqual([
      { ...feed, asking: { ...sealed, login: { name: 'me', password: 'secret' } } },
      feed,
    ])
  })

  test('has no login when the password was locked by another key', () => {
    const foreign = { ...sealed, login: { name: 'me', sealedPassword: 'AAAA' } }
    expect(openAsking(foreign, vault).login).toBeNull()
  })
})

test('name and password are taken out of a typed address, and mean its server alone', () => {
  expect(takeLogin('https://a.example/feed')).toBeNull()
  expect(takeLogin('https://me:se%3Acret@a.example/feed')).toEqual({
    url: 'https://a.example/feed',
    asking: { ...plain, origin: 'https://a.example', login: { name: 'me', password: 'se:cret' } },
  })
})

describe('the way that a person chooses', () => {
  const kept = (proxy: string | null) => sealAsking({ ...nothing, proxy }, url, null, createVault(storage(), 'linux'))

  test('is kept as the address that the poller reads, and nothing is kept where the system is to say', () => {
    expect(kept('socks5h://127.0.0.1:9050')).toMatchObject({ ok: true, asking: { proxy: 'socks5://127.0.0.1:9050' } })
    expect(kept('direct')).toMatchObject({ ok: true, asking: { proxy: 'direct' } })
    expect(kept(null)).toEqual({ ok: true, asking: null })
  })

  test('is refused with a sentence where it is none', () => {
    const { proxy } = texts().refusals.asking
    expect(kept('socks4://a.example')).toEqual({ ok: false, message: proxy.kind })
    expect(kept('http://me:secret@a.example')).toEqual({ ok: false, message: proxy.login })
    expect(kept('')).toEqual({ ok: false, message: proxy['no-address'] })
  })
})
