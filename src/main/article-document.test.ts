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
  const html = articleDocument(body(), 'remote', {})
  expect(html).toContain('<article>\n<p>Text</p>\n</article>')
  expect(html).toContain('<base target="_blank">')
  expect(html).toContain('href="courant://app/article.css"')
})

test('language and direction are those of the article', () => {
  expect(articleDocument(body({ language: 'ar-EG', direction: 'rtl' }), 'remote', {})).toContain(
    '<html lang="ar-EG" dir="rtl">',
  )
  expect(articleDocument(body(), 'remote', {})).toContain('<html dir="auto">')
})

test('how the text looks is said in attributes, and none of them can add another', () => {
  const html = articleDocument(body(), 'remote', { 'data-face': 'serif', 'data-theme': '" onload="x' })
  expect(html).toContain('<html dir="auto" data-face="serif" data-theme="&quot; onload=&quot;x">')
})

test('a language that is none cannot add an attribute', () => {
  expect(articleDocument(body({ language: 'en" onload="x' }), 'remote', {})).toContain('<html dir="auto">')
})

test('a title cannot end its element', () => {
  expect(articleDocument(body({ title: '</title><script>x</script>' }), 'remote', {})).not.toContain('<script>')
})

test('images left out are counted in a note, and only then', () => {
  const images = '<img src="https://x.test/1.png" alt="One"><img src="https://x.test/2.png">'
  expect(articleDocument(body({ html: images }), 'none', {})).toContain('2 left out here')
  expect(articleDocument(body({ html: images }), 'remote', {})).not.toContain('left out here')
  expect(articleDocument(body(), 'none', {})).not.toContain('left out here')
})

test('the note has a button that shows them, and what is shown all the same says why', () => {
  const image = '<img src="https://x.test/1.png" alt="One">'
  expect(articleDocument(body({ html: image }), 'none', {})).toContain('data-asks="pictures">Show images</button>')
  expect(articleDocument(body({ html: image }), 'asked', {})).toContain('src="courant-media://asked/')
})

test('an article without text says so, and leads to it where it has a page', () => {
  for (const html of ['', ' \n', '<p>&nbsp;</p>', '<div><br></div>']) {
    expect(articleDocument(body({ html }), 'remote', {})).toContain('data-asks="full-text">Full text</button>')
    expect(articleDocument(body({ html, link: null }), 'remote', {})).toContain('brings no text with this article.</p>')
  }
  for (const html of ['<p>.</p>', '<img src="https://x.test/1.png">', '<video src="https://x.test/1.mp4"></video>'])
    expect(articleDocument(body({ html }), 'remote', {})).not.toContain('brings no text')
})

test('where pictures are not shown the policy lets none load', () => {
  expect(articlePolicy("'self'", 'none')).not.toContain('courant-media')
  expect(articlePolicy("'self'", 'asked')).toContain('img-src courant-media: data:')
})

test('the policy runs no script, loads nothing but ours, and is framed by ours alone', () => {
  const policy = articlePolicy("'self'", 'remote')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain('sandbox allow-same-origin')
  expect(policy).not.toContain('allow-scripts')
  expect(policy).not.toMatch(/(?:script|connect|frame|font)-src/)
  expect(policy).toContain("frame-ancestors 'self'")
})
