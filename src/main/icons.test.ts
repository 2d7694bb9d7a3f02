import { expect, test } from 'vitest'
import type { FeedId } from '../shared/model'
import type { IconDue } from '../shared/store/icons'
import { createIcons, iconAddresses, iconPage } from './icons'
import { manualClock } from './testing/manual-clock'
import { recordingLog } from './testing/recording-log'

const icon = { type: 'image/png', bytes: Uint8Array.of(1) }
const due = (id: number): IconDue => ({
  feedId: id as FeedId,
  url: `https://f${id}.test/feed`,
  siteUrl: null,
  iconUrl: null,
})

function looking(count = 2) {
  const clock = manualClock()
  const asked: string[] = []
  const changed: FeedId[] = []
  let left = Array.from({ length: count }, (_, index) => due(index + 1))
  let answer: typeof icon | null | 'failed' | 'unanswered' = icon
  const checkedAt: number[] = []
  let may = true
  const icons = createIcons({
    store: {
      listIconsDue: async () => left,
      saveIcon: async ({ feedId, icon: found, now }) => {
        checkedAt.push(now)
        left = left.filter((one) => one.feedId !== feedId)
        return found !== null
      },
    },
    poller: {
      findIcon: async (url) => {
        asked.push(url)
        return answer
      },
    },
    mayAsk: () => may,
    changed: (feedId) => void changed.push(feedId),
    clock,
    log: recordingLog(),
  })
  return {
    icons,
    clock,
    asked,
    changed,
    checkedAt,
    answerWith: (given: typeof answer) => (answer = given),
    allow: (given: boolean) => (may = given),
  }
}

test('what is due is looked for one after the other, and the window hears of what was found', async () => {
  const { icons, clock, asked, changed } = looking()
  icons.start()
  await clock.advance(21_000)
  expect(asked).toEqual(['https://f1.test/feed', 'https://f2.test/feed'])
  expect(changed).toEqual([1, 2])
  await clock.advance(2 * 60 * 60_000)
  expect(asked).toHaveLength(2)
})

test('an icon that is not there is looked for only once, and changes nothing', async () => {
  const { icons, clock, asked, changed, answerWith } = looking()
  answerWith(null)
  icons.soon()
  icons.soon()
  await clock.advance(5_000)
  expect([asked.length, changed]).toEqual([2, []])
})

test('nothing is asked while it may not be, nor after the poller is gone', async () => {
  const { icons, clock, asked, answerWith, allow } = looking()
  allow(false)
  icons.soon()
  await clock.advance(5_000)
  expect(asked).toEqual([])
  allow(true)
  answerWith('unanswered')
  icons.soon()
  await clock.advance(5_000)
  expect(asked).toHaveLength(1)
})

test('the feed’s own word comes first, then the usual place of the site', () => {
  const feed = { url: 'https://f.test/feed', siteUrl: 'https://site.test/blog/', iconUrl: 'https://f.test/i.png' }
  expect(iconAddresses(feed)).toEqual(['https://f.test/i.png', 'https://site.test/favicon.ico'])
  expect(iconAddresses({ ...feed, siteUrl: null, iconUrl: null })).toEqual(['https://f.test/favicon.ico'])
})

test('an icon that could not be had is due again after six hours, not after a week', async () => {
  const { icons, clock, checkedAt, answerWith } = looking(1)
  answerWith('failed')
  icons.soon()
  await clock.advance(1_000)
  const week = 7 * 24 * 60 * 60_000
  expect(checkedAt).toEqual([clock.now() - week + 6 * 60 * 60_000])
})

test('the site’s page is asked for an icon only where the feed names none', () => {
  expect(iconPage({ siteUrl: 'https://site.test/', iconUrl: 'https://f.test/i.png' })).toBeNull()
  expect(iconPage({ siteUrl: 'https://site.test/', iconUrl: null })).toBe('https://site.test/')
})
