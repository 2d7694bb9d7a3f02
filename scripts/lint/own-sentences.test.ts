import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { findOwnSentences, ownSentences } from './own-sentences.mjs'

const root = join(import.meta.dirname, '..', '..')
/** The names of feeds and examples of a header and of an address are what they are in every language. */
const namesAndExamples = /welcome.starter-feeds\.ts:|“X-Api-Key: abc”|“socks5:/
/** The command line, the name of a process and the pages that nobody sees speak English. */
const forTerminalsAndLogs =
  /main.(?:command-line|(?:portable-)?profile[^:]*)\.ts:|“Courant Poller”|“Not found”|“This feed has no icon\.”/

const textsIn = (code: string) => ownSentences(ts, 'sample.tsx', code).map(({ text }) => text)

test('what the window says stands in the catalogue', async () => {
  const found = await findOwnSentences(root, ['src/renderer'])
  expect(found.filter((line) => !namesAndExamples.test(line))).toEqual([])
})

test('what main says stands in the catalogue', async () => {
  const found = await findOwnSentences(root, ['src/main'])
  expect(found.filter((line) => !forTerminalsAndLogs.test(line))).toEqual([])
})

test.each([
  ['text in markup', '<p>Nothing here</p>', 'Nothing here'],
  ['one word in markup', '<button>Save</button>', 'Save'],
  ['text around a value', '<p>{count} unread</p>', 'unread'],
  ['a name for screen readers', '<nav aria-label="Feeds" />', 'Feeds'],
  ['a tooltip in braces', "<p title={'Close'} />", 'Close'],
  ['either of two names', "<b title={open ? shown : 'Hide feeds'} />", 'Hide feeds'],
  ['a choice in markup', "<b>{busy ? 'wait' : name}</b>", 'wait'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
  ['a template', '<p title={`Found ${time}`} />', 'Found'],
  ['a notice', "showToast({ tone: 'plain', message: 'saved' })", 'saved'],
  ['an answer', "refused('no such feed')", 'no such feed'],
  ['a sentence with a colon', "const line = 'Paused: offline'", 'Paused: offline'],
  ['a sentence in a constant', "const line = 'Refreshed just now'", 'Refreshed just now'],
])('%s is found', (_what, code, text) => {
  expect(textsIn(code)).toEqual([text])
})

test('names, signs, keys, classes, errors of programmers and types are no sentences', () => {
  expect(textsIn('<p className="hint of it" id="a b">Courant {version} · {runtime}</p>')).toEqual([])
  expect(textsIn("throw new Error('The bridge is not connected.')")).toEqual([])
  expect(textsIn("log.warn('It was slow')")).toEqual([])
  expect(textsIn("const caps: 'Two words' | null = null")).toEqual([])
  expect(textsIn('<IconButton label={article.star} keys="s" />')).toEqual([])
  expect(textsIn("element.closest('input, textarea')")).toEqual([])
})
