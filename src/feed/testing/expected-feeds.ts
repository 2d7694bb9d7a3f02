import type { ParsedFeed, ParsedItem } from '../../shared/parsed-feed'

/** The part of a feed that a fixture is about. */
export type Expected = Partial<Omit<ParsedFeed, 'items'>> & { readonly items?: readonly Partial<ParsedItem>[] }

const titles = (...all: string[]): Expected => ({ items: all.map((title) => ({ title })) })
const mp3 = { url: 'https://cdn.example.org/1.mp3', type: 'audio/mpeg', length: 1_234, durationSeconds: 3_723 }

/** What each fixture says, by its file name. */
export const expectedFeeds: readonly (readonly [string, Expected])[] = [
  [
    'rss-2.0-plain.xml',
    {
      format: 'rss',
      title: 'Plain',
      siteUrl: 'https://example.org/',
      description: 'All of it',
      language: 'en-us',
      items: [
        {
          key: 'guid:id-1',
          title: 'First',
          link: 'https://example.org/1',
          publishedAt: Date.UTC(2002, 8, 7, 9, 42, 31),
          updatedAt: null,
          html: '<p>Hello</p>',
          snippet: 'Hello',
          direction: 'ltr',
          language: 'en-us',
        },
      ],
    },
  ],
  [
    'rss-0.91-no-dates.xml',
    { title: 'Old', items: [{ title: 'One', publishedAt: null, html: 'Text', key: 'link:http://example.org/one' }] },
  ],
  ['rss-0.90-rdf.xml', { format: 'rdf', title: 'Oldest', items: [{ title: 'One', link: 'http://example.org/one' }] }],
  [
    'rss-1.0-rdf.xml',
    {
      format: 'rdf',
      title: 'RDF',
      language: 'ja',
      pace: { ttlSeconds: 1_800, skipHours: [], skipDays: [] },
      items: [
        {
          key: 'guid:http://example.org/1',
          author: 'Jo',
          categories: ['news'],
          html: '<p>long</p>',
          publishedAt: Date.UTC(2004, 4, 5, 22, 8, 9),
        },
      ],
    },
  ],
  [
    'atom-1.0-plain.xml',
    {
      format: 'atom',
      title: 'T',
      siteUrl: 'https://example.org/',
      items: [
        {
          key: 'guid:urn:1',
          link: 'https://example.org/1',
          html: '<p>Long</p>',
          publishedAt: Date.UTC(2020, 0, 1),
          updatedAt: Date.UTC(2020, 0, 2),
        },
      ],
    },
  ],
  [
    'atom-0.3.xml',
    {
      title: 'Old Atom',
      description: 'words',
      items: [
        {
          title: 'A b',
          html: '<div><p>body</p></div>',
          publishedAt: Date.UTC(2003, 11, 13, 12, 29, 29),
          updatedAt: Date.UTC(2003, 11, 13, 18, 30, 2),
        },
      ],
    },
  ],
  [
    'atom-prefixed.xml',
    { format: 'atom', title: 'Prefixed', items: [{ title: 'One', link: 'https://example.org/1' }] },
  ],
  [
    'atom-xhtml-content.xml',
    {
      items: [
        {
          title: 'A title',
          html: '<div>1 &lt; 2 <a href="https://base.example/dir/p" rel="noopener noreferrer nofollow">go</a><br /></div>',
        },
      ],
    },
  ],
  [
    'atom-text-title-with-markup.xml',
    { items: [{ title: 'Use <b> &amp; be bold', html: 'Line one<br />Line &lt;two&gt;' }] },
  ],
  [
    'atom-several-links.xml',
    {
      items: [
        {
          link: 'https://example.org/1.html',
          enclosures: [{ url: 'https://example.org/1.mp3', type: 'audio/mpeg', length: 123, durationSeconds: null }],
        },
      ],
    },
  ],
  [
    'atom-source-of-another-feed.xml',
    { title: 'T', items: [{ title: 'Mine', key: 'guid:urn:1', link: null, author: 'Ann, Bob' }] },
  ],
  [
    'xml-base-nested.xml',
    {
      items: [
        {
          link: 'https://base.example/sub/page',
          html: '<img src="https://base.example/sub/deeper/i.png" alt="" loading="lazy" />',
        },
      ],
    },
  ],
  [
    'content-encoded-and-description.xml',
    { items: [{ html: '<p>the whole <b>text</b></p>', snippet: 'the whole text' }] },
  ],
  [
    'namespaces-undeclared.xml',
    {
      items: [
        {
          author: 'Jo',
          html: '<p>whole</p>',
          enclosures: [{ url: 'https://example.org/a.jpg', type: 'image/*', length: null, durationSeconds: null }],
        },
      ],
    },
  ],
  [
    'guid-repeats.xml',
    {
      items: [
        { title: 'A', key: 'guid+link:same https://example.org/a' },
        { title: 'B', key: 'guid+link:same https://example.org/b #2' },
        { title: 'C', key: 'guid+link:same https://example.org/b' },
      ],
    },
  ],
  ['guid-permalink-no-link.xml', { items: [{ link: 'https://example.org/perma' }, { link: null }] }],
  ['title-missing.xml', titles('Only a body.', 'https://example.org/l', 'Untitled')],
  ['title-double-escaped.xml', titles('Tom & Jerry <3 b', 'Fish & chips now 1 < 2', 'abcfdp.exe')],
  [
    'unescaped-html-in-description.xml',
    {
      items: [
        {
          html: 'Hello <b>bold</b> &amp; <br />more<img src="https://example.org/i.png" alt="" loading="lazy" />',
          link: 'https://example.org/1',
        },
        { title: 'B' },
      ],
    },
  ],
  [
    'unescaped-ampersands.xml',
    { items: [{ title: 'R&D at AT&T', link: 'https://example.org/?a=1&b=2', html: 'Q&amp;A \u00a0 é' }] },
  ],
  ['truncated.xml', { items: [{ title: 'Whole' }] }],
  ['items-unclosed.xml', titles('A', 'B', 'C')],
  ['warning-before-root.xml', { title: 'T', ...titles('A') }],
  ['comment-and-blank-lines-first.xml', { format: 'rss', ...titles('A') }],
  [
    'upper-case-tags.xml',
    { title: 'Loud', items: [{ title: 'A', key: 'guid:1', link: null, publishedAt: Date.UTC(2002, 8, 7) }] },
  ],
  ['windows-1252-wrong-prolog.xml', titles('Café “quoted” €')],
  ['utf-8-declared-latin-1.xml', titles('Größe 日本')],
  ['utf-16-with-mark.xml', titles('Ünïcode')],
  ['shift-jis.xml', titles('日本語の題名')],
  ['control-characters.xml', { items: [{ title: 'AB', key: 'guid:1' }] }],
  ['windows-1252-references.xml', titles('It’s – fine')],
  ['entities-declared.xml', { title: 'By Zoë', items: [{ title: 'Zoë and &file;' }] }],
  [
    'podcast.xml',
    {
      title: 'Pod',
      iconUrl: 'https://cdn.example.org/cover.jpg',
      items: [{ author: 'Host', html: 'Notes<br />more', enclosures: [mp3] }],
    },
  ],
  [
    'video-channel.xml',
    {
      items: [
        {
          title: 'Clip',
          link: 'https://www.youtube.com/watch?v=1',
          html: 'First line<br />Second line https://example.org',
          enclosures: [],
        },
      ],
    },
  ],
  [
    'image-and-textinput-in-channel.xml',
    { title: 'Real', siteUrl: 'https://example.org/', iconUrl: 'https://example.org/logo.png' },
  ],
  ['self-link-only-in-rss.xml', { siteUrl: 'https://example.org/home' }],
  ['pace.xml', { items: [], pace: { ttlSeconds: 7_200, skipHours: [0, 5], skipDays: [0, 6] } }],
  [
    'dates-odd.xml',
    {
      items: [
        { publishedAt: Date.UTC(2021, 2, 4, 5, 6, 7) },
        { publishedAt: null },
        { publishedAt: Date.UTC(2021, 2, 4, 4, 6, 7) },
        { publishedAt: Date.UTC(2021, 2, 4, 10, 6, 7) },
        { publishedAt: Date.UTC(2021, 2, 4), updatedAt: Date.UTC(2021, 2, 4) },
      ],
    },
  ],
  [
    'right-to-left.xml',
    {
      language: 'he-IL',
      items: [
        { direction: 'rtl', language: 'he-IL' },
        { direction: 'ltr', language: 'en' },
      ],
    },
  ],
  ['author-forms.xml', { items: [{ author: 'Jo Doe' }, { author: 'Jo Doe' }, { author: 'Jo' }] }],
  ['feedburner-original-link.xml', { items: [{ link: 'https://example.org/1' }] }],
  [
    'prototype-names.xml',
    {
      title: 'T',
      items: [
        { title: 'hasOwnProperty', key: 'guid:__proto__' },
        { title: '__proto__', key: 'guid:constructor' },
      ],
    },
  ],
  ['empty-channel.xml', { title: '', items: [] }],
  ['one-item-in-live-block.xml', titles('A')],
  [
    'json-feed-1.0.json',
    {
      format: 'json',
      title: 'J',
      iconUrl: 'https://example.org/icon.png',
      items: [
        {
          key: 'guid:7',
          link: 'https://example.org/7',
          title: 'a < b',
          html: '<p>h</p>',
          author: 'Ann',
          categories: ['x', 'y'],
          publishedAt: Date.UTC(2020, 0, 1),
          enclosures: [{ url: 'https://example.org/a.mp3', type: 'audio/mpeg', length: 9, durationSeconds: 61 }],
        },
      ],
    },
  ],
  [
    'json-feed-1.1.json',
    {
      language: 'fa',
      iconUrl: 'https://example.org/f.ico',
      items: [
        {
          title: 'one <two>',
          html: 'one<br />&lt;two&gt;',
          link: 'https://example.org/1',
          author: 'Ann, Bob',
          direction: 'rtl',
          publishedAt: Date.UTC(2020, 0, 2),
        },
        { title: 'S', link: 'https://other.example/' },
        { title: 'Untitled' },
        { title: 'Untitled' },
        { title: '5', link: null },
      ],
    },
  ],
]
