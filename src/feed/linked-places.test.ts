import { expect, test } from 'vitest'
import { sanitizeHtml } from './sanitize-html'

const base = 'https://example.org/blog/post'
const clean = (html: string): string => sanitizeHtml(html, base)

test('a footnote and the way back from it stay within the article', () => {
  const html =
    '<p>Text<sup id="fnref:1"><a href="#fn:1">1</a></sup></p><ol><li id="fn:1" value="1">Note <a href="#fnref:1">↩</a></li></ol>'
  expect(clean(html)).toBe(
    '<p>Text<sup id="courant-fnref:1"><a href="#courant-fn:1">1</a></sup></p>' +
      '<ol><li id="courant-fn:1" value="1">Note <a href="#courant-fnref:1">↩</a></li></ol>',
  )
})

test.each([
  'https://example.org/blog/post#n',
  'http://example.org/blog/post/#n',
  'https://example.org/blog/post?utm_source=rss#n',
  'post#n',
  '?#n',
])('the article’s own page with a place of it is that place: %s', (href) => {
  expect(clean(`<a href="${href}">1</a><a name="n">2</a>`)).toBe('<a href="#courant-n">1</a><a id="courant-n">2</a>')
})

test('the page that an article is of counts where its base is another', () => {
  const html = '<a href="https://example.org/blog/post#n">1</a><b id="n">2</b>'
  expect(sanitizeHtml(html, 'https://example.org/', undefined, base)).toContain('href="#courant-n"')
  expect(sanitizeHtml(html, 'https://example.org/')).toContain('href="https://example.org/blog/post#n"')
})

test.each([
  '<a href="#n">1</a>',
  '<a href="#n">1</a><svg><g id="n"></g></svg>',
  '<a href="#n">1</a><x-card id="n">2</x-card>',
  '<a href="/blog/post#n">1</a><p id="m">2</p>',
])('a link to a place that is not there leads to the page: %s', (html) => {
  expect(clean(html)).toContain('href="https://example.org/blog/post#n"')
})

test('another page’s place is that page’s', () => {
  expect(clean('<a href="other#n">1</a><b id="n">2</b>')).toContain('href="https://example.org/blog/other#n"')
  expect(clean('<a href="?p=2#n">1</a><b id="n">2</b>')).toContain('post?p=2#n"')
})

test('names that nothing leads to are not kept, and of two that are the same the first', () => {
  expect(clean('<p id="a">1</p><p id="b">2</p><p id="b">3</p><a href="#b">4</a>')).toBe(
    '<p>1</p><p id="courant-b">2</p><p>3</p><a href="#courant-b">4</a>',
  )
})

test.each([
  ['Überschrift-1', '%C3%9Cberschrift-1'],
  ['脚注一', '脚注一'],
])('the place %s is found however its link is written', (name, written) => {
  expect(clean(`<h2 id="${name}">1</h2><a href="#${written}">2</a>`)).toBe(
    `<h2 id="courant-${name}">1</h2><a href="#courant-${name}">2</a>`,
  )
})
