import { describe, expect, it } from 'vitest'
import type { FeedId, FolderId, SavedSearchId } from '../../shared/model'
import { sampleFeed } from '../testing/samples'
import { type EmptyFacts, emptyReason } from './empty-reason'

const round = { running: false, done: 0, total: 0, lastFinishedAt: null, paused: null } as const
const quiet = { ...sampleFeed(1), health: 'ok', failure: null, articleCount: 0 } as const
const fresh = { ...quiet, health: 'new' } as const
const sick = { ...quiet, health: 'failing', failure: { type: 'dns', host: 'gone.example' } } as const
const full = { ...quiet, articleCount: 7 }

const why = (facts: Partial<EmptyFacts>) =>
  emptyReason({ view: { type: 'all' }, search: null, unreadOnly: false, feeds: [full], round, ...facts }).type

describe('a list without articles', () => {
  it('says of a search that it found nothing, whatever the view', () => {
    expect(why({ search: { text: 'ice', isNarrow: true }, view: { type: 'starred' } })).toBe('no-hits')
  })
  it('tells what is read from what is not there', () => {
    expect(why({ view: { type: 'unread' } })).toBe('caught-up')
    expect(why({ unreadOnly: true })).toBe('all-read')
    expect(why({ unreadOnly: true, feeds: [quiet] })).toBe('all-read')
    expect(why({ feeds: [quiet] })).toBe('nothing-yet')
  })
  it('tells of smart feeds what they wait for', () => {
    expect(why({ view: { type: 'starred' } })).toBe('none-starred')
    expect(why({ view: { type: 'today', since: 0 } })).toBe('none-today')
    expect(why({ view: { type: 'saved', searchId: 1 as SavedSearchId } })).toBe('no-matches')
  })
  it('tells an empty folder from no feeds at all', () => {
    expect(why({ view: { type: 'folder', folderId: 1 as FolderId }, feeds: [] })).toBe('empty-folder')
    expect(why({ feeds: [] })).toBe('no-feeds')
  })
  it('claims nothing of feeds that nobody has looked at', () => {
    for (const type of ['all', 'unread'] as const) {
      expect(why({ view: { type }, feeds: [fresh] })).toBe('not-looked-yet')
      expect(why({ view: { type }, feeds: [fresh], round: { ...round, running: true } })).toBe('looking')
      expect(why({ view: { type }, feeds: [fresh], round: { ...round, paused: 'offline' } })).toBe('waiting')
    }
    expect(why({ feeds: [quiet], round: { ...round, paused: 'offline' } })).toBe('nothing-yet')
    expect(why({ feeds: [quiet], round: { ...round, paused: 'not-storing' } })).toBe('waiting')
  })
  it('says what keeps the articles of one feed away, and of all', () => {
    const view = { type: 'feed', feedId: 1 as FeedId } as const
    expect(why({ view, feeds: [sick] })).toBe('failing')
    expect(why({ view, feeds: [{ ...sick, pausedAt: 5 }] })).toBe('feed-paused')
    expect(why({ feeds: [sick, sick] })).toBe('all-failing')
    expect(why({ feeds: [sick, quiet] })).toBe('nothing-yet')
  })
})
