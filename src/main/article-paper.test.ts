import { expect, test } from 'vitest'
import type { Article, ArticleId, FeedId } from '../shared/model'
import type { ArticleBody } from '../shared/store/articles'
import { paperDocument, savedDocument } from './article-paper'

const article = (more: Partial<Article> = {}): Article => ({
  id: 1 as ArticleId,
  feedId: 1 as FeedId,
  feedTitle: 'River & Mill',
  title: 'A <title>',
  snippet: '',
  thumbnail: null,
  author: 'Ann',
  publishedAt: 0,
  sortAt: 0,
  read: true,
  starred: false,
  link: 'https://site.test/1?a=1&b=2',
  language: null,
  direction: null,
  enclosures: [],
  updatedAt: null,
  readingSeconds: 0,
  fullTextSeconds: null,
  alwaysFull: false,
  ...more,
})
const body = (html: string): ArticleBody => ({
  title: 'A <title>',
  html,
  link: null,
  language: 'en',
  direction: 'ltr',
})
const picture = '<p>Text</p><img src="https://site.test/a.png" alt="A mill" loading="lazy">'

test('a page for paper has the article’s head, escaped, and every picture at once, through our own scheme', () => {
  const html = paperDocument(article(), body(picture), 'remote', { 'data-theme': 'sepia' })
  expect(html).toContain('<h1>A &lt;title&gt;</h1>')
  expect(html).toContain('<bdi>River &amp; Mill</bdi> · <bdi>Ann</bdi>')
  expect(html).toContain('href="https://site.test/1?a=1&amp;b=2"')
  expect(html).toContain('src="courant-media://remote/')
  expect(html).not.toContain('lazy')
  expect(html).toContain('data-theme="light"')
})

test('a saved file needs nothing of ours, runs nothing, and has its pictures where they are on the web', () => {
  const html = savedDocument(article(), body(picture), true, 'p { margin: 0 }')
  expect(html).not.toMatch(/courant|<script/)
  expect(html).toContain('<style>\np { margin: 0 }\n</style>')
  expect(html).toContain('src="https://site.test/a.png"')
  expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'/)
})

test('pictures that are not shown are in neither', () => {
  expect(savedDocument(article(), body(picture), false, '')).not.toContain('a.png')
  expect(paperDocument(article(), body(picture), 'none', {})).not.toContain('a.png')
  expect(savedDocument(article(), body(picture), false, '')).toContain('A mill')
})

test('an article without an author or an address says neither', () => {
  const html = savedDocument(article({ author: null, link: null }), body('<p>Text</p>'), true, '')
  expect(html).not.toContain('href')
  expect(html).toContain('<p><bdi>River &amp; Mill</bdi> · <bdi>')
})
