import { expect, test } from 'vitest'
import { starterFeeds } from '../../shared/starters/starter-feeds'
import { choose, topicState } from './starter-choice'

const comics = starterFeeds.filter(({ language, topic }) => language === 'en' && topic === 'comics')
const [first, second] = comics
if (first === undefined || second === undefined) throw new Error('The list has no comics')
const none: ReadonlySet<string> = new Set()

test('a topic is chosen in part, as a whole, or not at all', () => {
  expect(topicState(comics, none, none)).toBe('none')
  expect(topicState(comics, choose(none, [first], true), none)).toBe('some')
  const all = choose(none, comics, true)
  expect(topicState(comics, all, none)).toBe('all')
  expect(topicState(comics, choose(all, [second], false), none)).toBe('some')
})

test('what is followed already is no part of the choice', () => {
  const followed = new Set([first.url])
  expect(topicState(comics, choose(none, comics.slice(1), true), followed)).toBe('all')
  expect(topicState([first], none, followed)).toBe('followed')
})
