import { expect, test } from 'vitest'
import type { PollerCommand } from '../shared/poller-contract'
import { createPageQuestions } from './page-questions'

function asked() {
  const sent: PollerCommand[] = []
  const desk = createPageQuestions((command) => sent.push(command) > 0)
  return { sent, desk, question: desk.extract('https://a.example/1', 'https://a.example/feed') }
}

test('a question is answered by the event that names it', async () => {
  const { sent, desk, question } = asked()
  expect(sent).toEqual([
    { type: 'extract', requestId: 1, url: 'https://a.example/1', feedUrl: 'https://a.example/feed' },
  ])
  desk.hear({ type: 'extracted', requestId: 7, result: { type: 'nothing' } })
  desk.hear({ type: 'extracted', requestId: 1, result: { type: 'text', html: '<p>Full</p>' } })
  expect(await question.result).toEqual({ type: 'text', html: '<p>Full</p>' })
})

test('a cancelled question ends at once and tells the poller, once', async () => {
  const { sent, question } = asked()
  question.cancel()
  question.cancel()
  expect(await question.result).toEqual({ type: 'failed', failure: { type: 'aborted' } })
  expect(sent.slice(1)).toEqual([{ type: 'cancel-extract', requestId: 1 }])
})

test('a new poller is asked again; one that is gone for good ends all questions', async () => {
  const { sent, desk, question } = asked()
  desk.askAgain()
  expect(sent).toHaveLength(2)
  desk.endAll({ type: 'aborted' })
  expect(await question.result).toEqual({ type: 'failed', failure: { type: 'aborted' } })
})
