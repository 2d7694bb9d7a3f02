import { expect, test } from 'vitest'
import type { ArticleBody } from '../shared/store/articles'
import { articleDocument, articlePolicy } from './article-document'

const body = (more: Partial<ArticleBody> = {}): ArticleBody => ({
  title: 'Title',
  html: '<p>Text</p>',
  link: 'https://site.test/1',
  language: null,
  direction: null,
  ...more,
})

test('the body stands in a document with our stylesheet, and links leave the frame', () => {
  const html = articleDocument(body(), true, {})
  expect(html).toContain('<article>\n<p>Text</p>\n</article>')
  expect(html).toContain('<base target="_blank">')
  expect(html).toContain('href="courant://app/article.css"')
})

test('language and direction are those of the article', () => {
  expect(articleDocument(body({ language: 'ar-EG', direction: 'rtl' }), true, {})).toContain(
    '<html lang="ar-EG" dir="rtl">',
  )
  expect(articleDocument(body(), true, {})).toContain('<html dir="auto">')
})

test('how the text looks is said in attributes, and none of them can add another', () => {
  const html = articleDocument(body(), true, { 'data-face': 'serif', 'data-theme': '" onload="x' })
  expect(html).toContain('<html dir="auto" data-face="serif" data-theme="&quot; onload=&quot;x">')
})

test('a language that is none cannot add an attribute', () => {
  expect(articleDocument(body({ language: 'en" onload="x' }), true, {})).toContain('<html dir="auto">')
})

test('a title cannot end its element', () => {
  expect(articleDocument(body({ title: '</title><script>x</script>' }), true, {})).not.toContain('<script>')
})

test('images left out are counted in a note, and only then', () => {
  const images = '<img src="https://x.test/1.png" alt="One"><img src="https://x.test/2.png">'
  expect(articleDocument(body({ html: images }), false, {})).toContain('2 left out here')
  expect(articleDocument(body({ html: images }), true, {})).not.toContain('left out here')
  expect(articleDocument(body(), false, {})).not.toContain('left out here')
})

test('the policy runs no script, loads nothing but ours, and is framed by ours alone', () => {
  const policy = articlePolicy("'self'")
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain('sandbox allow-same-origin')
  expect(policy).not.toContain('allow-scripts')
  expect(policy).not.toMatch(/(?:script|connect|frame|font)-src/)
  expect(policy).toContain("frame-ancestors 'self'")
})
