import { describe, expect, it, test } from 'vitest'
import type { Language } from './languages'
import { allSaid, givenWord } from './testing/said'
import { textsFor } from './texts'

const said = { en: allSaid(textsFor('en', [])), fr: allSaid(textsFor('fr', [])), de: allSaid(textsFor('de', [])) }
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

/** What is the same word in two languages. Anything else that is equal was forgotten. */
const sameWords: Readonly<Record<'fr' | 'de', readonly string[]>> = {
  fr: [
    'addFeed.articleCount',
    'article.article',
    'article.pictures.kinds.image',
    'article.pictures.title',
    'article.text.leadings.normal',
    'article.text.pixels',
    'feedDetails.articles',
    'feedDetails.notifications',
    'help.found',
    'jobs.begins',
    'keys.caps.control',
    'keys.groups.articles',
    'menu.articles',
    'reading.picture',
    'rules.notifyLabel',
    'palette.groups.search',
    'settings.notifications',
    'timeline.articleCount',
    'timeline.articles',
  ],
  de: [
    'article.pictures.kinds.video',
    'article.text.leadings.normal',
    'article.text.pixels',
    'article.text.title',
    'feedDetails.asking.name',
    'keys.caps.escape',
    'keys.groups.feeds',
    'menu.feeds',
    'sidebar.feed',
    'sidebar.feeds',
    'settings.theme.sepia',
    'sidebar.menu.details',
  ],
}

describe('the catalogue', () => {
  test.each(['fr', 'de'] as const)('has the same entries in %s as in English', (language) => {
    expect(said[language].map(({ path }) => path)).toEqual(said.en.map(({ path }) => path))
  })
  test.each(['fr', 'de'] as const)('leaves nothing in English in %s', (language) => {
    const english = new Map(said.en.map(({ path, text }) => [path, text]))
    const equal = said[language].filter(({ path, text }) => english.get(path) === text && /\p{L}{2}/u.test(text))
    expect(equal.map(({ path }) => path).sort()).toEqual([...sameWords[language]].sort())
  })
  test.each(['fr', 'de'] as const)('ends its sentences in %s as in English', (language) => {
    const ends = (text: string): string => /[.…?]$/.exec(text.trimEnd())?.[0] ?? ''
    const english = new Map(said.en.map(({ path, text }) => [path, ends(text)]))
    const others = said[language].filter(({ path, text }) => english.get(path) !== ends(text))
    expect(others.map(({ path, text }) => `${path}: ${text}`)).toEqual([])
  })
})

describe.each(['en', 'fr', 'de'] as const)('each text in %s', (language: Language) => {
  it('leaves no sign of a value that was not put in', () => {
    const bad = said[language].filter(({ text }) =>
      /#|\$\{|undefined|null|NaN|\[object| {2}|^\s|TODO/.test(text.replaceAll(givenWord, 'word')),
    )
    expect(
      bad.filter(({ path }) => !mayBeginWithSpace.includes(path)).map(({ path, text }) => `${path}: ${text}`),
    ).toEqual([])
  })
  it('says the words that it is given, as they are', () => {
    const lost = said[language].filter(({ text, given }) => given.includes(givenWord) && !text.includes(givenWord))
    expect(lost.map(({ path }) => path).filter((path) => !saysNoWord.some((known) => known.test(path)))).toEqual([])
  })
  it('has the quotation marks and apostrophes of print', () => {
    const quotes = { en: /["']|„|«/, fr: /["']|“|„|”/, de: /["']|”|«/ }[language]
    expect(said[language].filter(({ text }) => quotes.test(text)).map(({ path }) => path)).toEqual([])
  })
})

/** Parts of a line that follow a word. */
const mayBeginWithSpace: readonly string[] = ['responsiveness.report.at', 'responsiveness.report.usual']
/** Advice that is the same whatever it is about; what is given an answer (yes or no), or a number that it does not say. */
const saysNoWord: readonly RegExp[] = [
  /\.advice$/,
  /^reading\.find\.found$/,
  /^notices\.(?:un)?marked$/,
  /^sidebar\.unreadAfter$/,
  /^storage\.(?:cleaned|rebuilt)$/,
  /^timeline\.search\.found$/,
]

test('French has narrow spaces that do not break before its signs and inside of its guillemets', () => {
  const bad = said.fr.filter(({ text }) => /[^\u202f][;!?»]|«[^\u202f]| :|\p{L}:(?:\s|$)/u.test(text))
  expect(bad.map(({ path, text }) => `${path}: ${text}`)).toEqual([])
})

test('German opens below and closes above', () => {
  const bad = said.de.filter(({ text }) => (text.match(/„/g)?.length ?? 0) !== (text.match(/“/g)?.length ?? 0))
  expect(bad.map(({ path }) => path)).toEqual([])
})

test('German says Sie to a person, never du', () => {
  const du =
    /(?:^|[.:?] |\p{L} oder )(?:Ändere|Gib|Lösche|Mache?|Nimm|Prüfe|Sage?|Schalte|Schau|Versuche|Wähle|Warte)(?!\p{L})|(?<!\p{L})[Dd](?:u|ich|ir|eine?[mnrs]?)(?!\p{L})/u
  const bad = said.de.filter(({ text }) => du.test(text))
  expect(bad.map(({ path, text }) => `${path}: ${text}`)).toEqual([])
})

describe('plurals', () => {
  const counts = [0, 1, 2, 5]
  test.each([
    ['en', ['0 articles', '1 article', '2 articles', '5 articles']],
    ['fr', ['0 article', '1 article', '2 articles', '5 articles']],
    ['de', ['0 Artikel', '1 Artikel', '2 Artikel', '5 Artikel']],
  ] as const)('of articles are right in %s', (language, expected) => {
    expect(counts.map(textsFor(language, []).timeline.articleCount)).toEqual(expected)
  })
  test.each([
    ['en', ['F: 0 new articles', 'F: 1 new article', 'F: 2 new articles', 'F: 5 new articles']],
    ['fr', ['F : 0 nouvel article', 'F : 1 nouvel article', 'F : 2 nouveaux articles', 'F : 5 nouveaux articles']],
    ['de', ['F: 0 neue Artikel', 'F: 1 neuer Artikel', 'F: 2 neue Artikel', 'F: 5 neue Artikel']],
  ] as const)('of new articles are right in %s', (language, expected) => {
    const { newInFeed } = textsFor(language, []).notifications
    expect(counts.map((count) => plain(newInFeed('F', count)))).toEqual(expected)
  })
  test.each([
    ['en', ['Nothing was unread.', 'Marked 1 article as read.', 'Marked 2 articles as read.']],
    ['fr', ['Rien n’était non lu.', '1 article marqué comme lu.', '2 articles marqués comme lus.']],
    ['de', ['Es war nichts ungelesen.', '1 Artikel als gelesen markiert.', '2 Artikel als gelesen markiert.']],
  ] as const)('of what was marked are right in %s', (language, expected) => {
    const { marked } = textsFor(language, []).notices
    expect([0, 1, 2].map((count) => marked(count, false))).toEqual(expected)
  })
  test.each([
    ['en', ['The last attempt failed', 'The last 2 attempts failed', 'The last 5 attempts failed']],
    ['fr', ['Le dernier essai a échoué', 'Les 2 derniers essais ont échoué', 'Les 5 derniers essais ont échoué']],
    ['de', ['Der letzte Versuch ist', 'Die letzten 2 Versuche sind', 'Die letzten 5 Versuche sind']],
  ] as const)('of attempts are right in %s', (language, expected) => {
    const { failing } = textsFor(language, []).reasons
    for (const [index, count] of [1, 2, 5].entries()) expect(plain(failing(count, 60))).toContain(expected[index])
  })
  it('of whole millions are right in French', () => {
    expect(plain(textsFor('fr', []).timeline.articleCount(2_000_000))).toBe('2 000 000 d’articles')
  })
})
