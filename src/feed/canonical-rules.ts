/**
 * What each known element says, and which of several that say the same is believed: the lowest rank, among equals the first.
 * Keys are vocabulary and local name in lower case.
 */
export interface FieldRule<Field extends string> {
  readonly field: Field
  readonly rank: number
}

export type ItemField =
  | 'title'
  | 'link'
  | 'originalLink'
  | 'guid'
  | 'published'
  | 'created'
  | 'updated'
  | 'content'
  | 'summary'
  | 'author'
  | 'category'
  | 'keywords'
  | 'image'
  | 'language'
  | 'duration'
  | 'comments'
  | 'commentCount'
  | 'sourceTitle'
  | 'sourceUrl'
export type FeedField =
  | 'title'
  | 'link'
  | 'description'
  | 'language'
  | 'icon'
  | 'author'
  | 'ttl'
  | 'updatePeriod'
  | 'updateFrequency'
  | 'skipHour'
  | 'skipDay'

/** How the text of an element is to be read. */
export type ValueKind = 'markup' | 'name' | 'date' | 'address' | 'text'

const kinds: Readonly<Record<ItemField | FeedField, ValueKind>> = {
  title: 'markup',
  content: 'markup',
  summary: 'markup',
  description: 'markup',
  published: 'date',
  created: 'date',
  updated: 'date',
  link: 'address',
  originalLink: 'address',
  icon: 'address',
  image: 'address',
  guid: 'text',
  author: 'name',
  category: 'name',
  keywords: 'name',
  language: 'text',
  duration: 'text',
  comments: 'text',
  commentCount: 'text',
  sourceTitle: 'markup',
  sourceUrl: 'address',
  ttl: 'text',
  updatePeriod: 'text',
  updateFrequency: 'text',
  skipHour: 'text',
  skipDay: 'text',
}

export function kindOf(field: ItemField | FeedField): ValueKind {
  return kinds[field]
}

/** The elements of a field in the order in which they are believed; those in one string count the same. */
function rules<Field extends string>(
  table: Readonly<Record<Field, readonly string[]>>,
): ReadonlyMap<string, FieldRule<Field>> {
  const byElement = new Map<string, FieldRule<Field>>()
  for (const [field, ranks] of Object.entries<readonly string[]>(table)) {
    ranks.forEach((elements, rank) => {
      for (const element of elements.split(' ').filter(Boolean)) byElement.set(element, { field: field as Field, rank })
    })
  }
  return byElement
}

export const itemRules = rules<ItemField>({
  title: ['rss:title atom:title', 'dc:title', 'media:title', 'itunes:title'],
  link: ['', 'rss:link', '', 'atom:link'],
  originalLink: ['feedburner:origlink'],
  guid: ['rss:guid atom:id rss:id', 'atom:guid'],
  published: ['rss:pubdate atom:pubdate atom:published rss:published atom:issued rss:issued dcterms:issued'],
  created: ['atom:created rss:created dcterms:created'],
  // `dc:date` does not say of what it is the date; for the reader's order it is the item's own where there is no other.
  updated: ['atom:updated rss:updated atom:modified rss:modified dcterms:modified', 'dc:date', 'rss:lastbuilddate'],
  content: ['content:encoded atom:content', 'xhtml:body xhtml:div', 'rss:content rss:fullitem rss:body'],
  summary: [
    'rss:description atom:description rss:abstract',
    'atom:summary rss:summary',
    'dc:description',
    'itunes:summary',
    'media:description',
    'itunes:subtitle',
  ],
  author: ['person:name', 'dc:creator dc:author', 'rss:author', 'itunes:author', 'rss:managingeditor', 'person:email'],
  category: ['rss:category atom:category dc:subject media:category'],
  keywords: ['itunes:keywords media:keywords rss:keywords atom:keywords rss:tags atom:tags'],
  image: ['', 'rss:image/url'],
  language: ['dc:language rss:language'],
  duration: ['itunes:duration'],
  comments: ['rss:comments'],
  commentCount: ['slash:comments', 'thr:total'],
  sourceTitle: ['rss:source', 'source/title'],
  sourceUrl: [],
})

export const feedRules = rules<FeedField>({
  title: ['rss:title atom:title', 'dc:title', 'itunes:title'],
  link: ['rss:link', '', '', '', 'atom:link', 'atom:id'],
  description: [
    'rss:description atom:subtitle atom:tagline rss:tagline rss:subtitle',
    'dc:description',
    'itunes:summary',
    'itunes:subtitle',
  ],
  language: ['rss:language atom:language', 'dc:language'],
  icon: ['rss:image/url atom:icon', 'itunes:image', 'atom:logo', 'rss:icon', 'rss:logo'],
  author: ['person:name', 'dc:creator', 'itunes:author', 'rss:author', 'person:email'],
  ttl: ['rss:ttl'],
  updatePeriod: ['sy:updateperiod'],
  updateFrequency: ['sy:updatefrequency'],
  skipHour: ['rss:hour'],
  skipDay: ['rss:day'],
})

/** Elements that only hold others of the same item or feed. All others that are unknown are passed over with what they hold. */
export const transparent: ReadonlySet<string> = new Set([
  'rss:rss',
  'rss:channel',
  'rdf:rdf',
  'atom:feed',
  'rss:items',
  'rdf:seq',
  'rdf:li',
  'rss:skiphours',
  'rss:skipdays',
  'media:group',
  'media:content',
  'itunes:category',
])

export const itemElements: ReadonlySet<string> = new Set([
  'rss:item',
  'atom:entry',
  'rss:entry',
  'atom:item',
  'rdf:item',
])
