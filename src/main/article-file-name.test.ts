import { expect, test } from 'vitest'
import { articleFileName } from './article-file-name'

test.each([
  ['The river', 'The river.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['a/b\\c: "d" <e>|f?*', 'a b c d e f.pdf'],
  ['  ...hidden. ', 'hidden.pdf'],
  ['-rf', 'rf.pdf'],
  ['\u202egnp.exe', 'gnp.exe.pdf'],
  ['CON', 'article.pdf'],
  ['', 'article.pdf'],
  ['???', 'article.pdf'],
  ['日本語の題', '日本語の題.pdf'],
])('%j is saved as %j', (title, name) => {
  expect(articleFileName(title, 'pdf')).toBe(name)
})

test('a long title is cut between letters', () => {
  expect(articleFileName('😀'.repeat(200), 'html')).toBe(`${'😀'.repeat(80)}.html`)
})
