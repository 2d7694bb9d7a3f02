import type { Enclosure } from '../shared/model'
import type { ParsedFeed, ParsedItem } from '../shared/parsed-feed'
import { contentHash } from './content-hash'
import { cutAtMark } from './cut-at-mark'
import type { DraftBody, DraftFeed, DraftItem } from './draft-feed'
import { readPace } from './feed-pace'
import { mergedFile } from './field-collectors'
import { itemKeys } from './item-key'
import { limits } from './limits'
import { plainLine, plainText } from './plain-text'
import { resolveWebUrl } from './resolve-url'
import { sanitizeHtml } from './sanitize-html'
import { directionOf, languageTag } from './text-direction'

const titleLength = 500
export const nameLength = 200
const snippetLength = 280
/** Captions and all, in characters. */
const snippetLookedAt = 20_000
/** How much of the body stands in for a title that is missing. */
const standInLength = 80

/**
 * The last step for every format: addresses made absolute, HTML made safe, texts made plain, keys given. Nothing of a draft reaches the result in any other way.
 * Items that are known already, by their place in the draft, are left out; they keep their keys.
 */
export function finishFeed(
  draft: DraftFeed,
  url: string,
  isKnown: (place: number) => boolean = () => false,
): ParsedFeed {
  const siteUrl = resolveWebUrl(draft.siteUrl, url)
  const language = languageTag(draft.language)
  const budget: BodyBudget = { marks: limits.marks, safe: limits.safeBodies }
  const around: Surroundings = { feed: draft, url, siteUrl, language, budget }
  const finished = draft.items.slice(0, limits.items).map((item, place) => {
    const guid = item.guid?.trim().slice(0, limits.shortText) || null
    const link = resolveWebUrl(item.originalLink ?? item.link, url)
    // Without either it is known by what it says.
    const isLeftOut = (guid !== null || link !== null) && isKnown(place)
    return { guid, link, item: isLeftOut ? null : finishItem(item, link, around) }
  })
  const keys = itemKeys(
    finished.map(({ guid, link, item }) => ({ guid, link, title: item?.title ?? '', html: item?.html ?? '' })),
  )
  return {
    format: draft.format,
    title: plainText(draft.titleHtml ?? '', titleLength),
    siteUrl,
    description: plainText(draft.descriptionHtml ?? '', titleLength),
    language,
    iconUrl: resolveWebUrl(draft.iconUrl, url),
    pace: readPace(draft.pace),
    items: finished.flatMap(({ item }, place) =>
      item === null || isKnown(place) ? [] : [{ ...item, key: keys[place] ?? '' }],
    ),
  }
}

interface Surroundings {
  readonly feed: DraftFeed
  readonly url: string
  readonly siteUrl: string | null
  readonly language: string | null
  readonly budget: BodyBudget
}

/** What the bodies of a document that are still to come may cost. */
export interface BodyBudget {
  marks: number
  /** Characters of HTML made safe. */
  safe: number
}

function finishItem(draft: DraftItem, link: string | null, around: Surroundings): Omit<ParsedItem, 'key'> {
  const base = link ?? around.siteUrl ?? around.url
  const html = finishBody(draft.content, base, around.budget) || finishBody(draft.summary, base, around.budget)
  const language =
    languageTag(draft.content?.language ?? draft.summary?.language) ?? languageTag(draft.language) ?? around.language
  const image = resolveWebUrl(draft.imageUrl, around.url)
  const title = plainText(draft.titleHtml ?? '', titleLength) || plainText(html, standInLength) || link || 'Untitled'
  const enclosures = finishEnclosures(draft)
  return {
    title,
    link,
    author: plainLine((draft.authors.length > 0 ? draft.authors : around.feed.authors).join(', '), nameLength) || null,
    publishedAt: draft.publishedAt ?? draft.createdAt ?? draft.updatedAt,
    updatedAt: draft.updatedAt,
    html,
    snippet: snippetOf(html),
    ...(image === null ? {} : { image }),
    categories: finishCategories(draft.categories),
    enclosures,
    language,
    direction: directionOf(language),
    contentHash: contentHash({ title, html, link, enclosures }),
  }
}

/** A body made safe, as far as `budget` allows; what it takes of that is gone. */
export function finishBody(body: DraftBody | null, base: string, budget: BodyBudget): string {
  if (body === null) return ''
  const { html, marks } = cutAtMark(body.html, budget.marks)
  budget.marks -= marks
  const safe = sanitizeHtml(html, body.base ?? base, Math.min(limits.safeBody, budget.safe), base)
  budget.safe = Math.max(0, budget.safe - safe.length)
  return safe
}

/** The beginning of safe HTML as a line of text. A caption says nothing where its picture is not beside it, if anything else is said. */
function snippetOf(html: string): string {
  const beginning = html.slice(0, snippetLookedAt)
  const spoken = beginning.includes('<figcaption')
    ? beginning.replace(/<figcaption\b[^>]*>.*?<\/figcaption>/gs, ' ')
    : beginning
  return plainText(spoken, snippetLength) || plainText(html, snippetLength)
}

function finishCategories(categories: readonly string[]): string[] {
  if (categories.length === 0) return []
  const lines = categories.slice(0, limits.categoriesPerItem).map((category) => plainText(category, nameLength))
  return [...new Set(lines)].filter((line) => line !== '')
}

/** Podcasts name one file twice, as an enclosure and as media; of the media only what can be seen or heard counts. */
function finishEnclosures(draft: DraftItem): Enclosure[] {
  if (draft.enclosures.length === 0 && draft.media.length === 0) return []
  const files = new Map<string, Enclosure>(draft.enclosures.map((enclosure) => [enclosure.url, enclosure]))
  for (const file of draft.media) {
    const known = files.get(file.url)
    if (known !== undefined || /^(?:image|audio|video)\//.test(file.type ?? '')) {
      files.set(file.url, mergedFile(known, file))
    }
  }
  return [...files.values()].slice(0, limits.enclosuresPerItem)
}
