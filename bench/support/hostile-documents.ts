/** Documents that are made to hurt whoever reads them. */

export interface HostileDocument {
  readonly name: string
  readonly make: () => string
}

const mega = 1_000_000
/** What a server may send at most, packed documents aside. */
const largestBody = 15 * 1024 * 1024

const rss = (inside: string): string => `<?xml version="1.0"?><rss version="2.0"><channel>${inside}</channel></rss>`
const item = (inside: string): string => `<item><guid>a</guid>${inside}</item>`
const filled = (unit: string, bytes: number): string => unit.repeat(Math.floor(bytes / unit.length))

/** Ten entities, each ten times the one before: a billion characters where they are believed. */
function laughs(): string {
  const entities = Array.from({ length: 10 }, (_, level) => {
    const value = level === 0 ? 'lol' : `&e${level - 1};`.repeat(10)
    return `<!ENTITY e${level} "${value}">`
  })
  return `<?xml version="1.0"?><!DOCTYPE rss [${entities.join('')}]><rss version="2.0"><channel>${item('<title>&e9;</title>')}</channel></rss>`
}

function references(): string {
  return `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'b'.repeat(100)}">]><rss version="2.0"><channel>${item(`<description>${'&a; x'.repeat(mega)}</description>`)}</channel></rss>`
}

/** Every name is new, so that whoever looks for doubles by walking the list walks it for each. */
function attributes(): string {
  const all = Array.from({ length: 500_000 }, (_, number) => `a${number}="b"`)
  return rss(item(`<link ${all.join(' ')}/>`))
}

export const hostileDocuments: readonly HostileDocument[] = [
  { name: 'entities that would be a billion characters', make: laughs },
  { name: 'a million references to one entity', make: references },
  { name: '100,000 levels of XML', make: () => rss(item(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`)) },
  {
    name: '100,000 levels of HTML',
    make: () => rss(item(`<description>${'&lt;b&gt;'.repeat(100_000)}</description>`)),
  },
  {
    name: '200,000 items',
    make: () => rss(Array.from({ length: 200_000 }, (_, n) => `<item><guid>${n}</guid></item>`).join('')),
  },
  {
    name: '50 MB in one text',
    make: () => rss(item(`<description>${filled('long words ', 50 * mega)}</description>`)),
  },
  { name: '500,000 attributes, each with a name of its own', make: attributes },
  { name: 'elements called __proto__', make: () => rss(item(filled('<__proto__>x</__proto__>', 4 * mega))) },
  {
    name: 'XHTML that is hardly anything but tags',
    make: () =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><content type="xhtml">${filled('<b>x</b>', largestBody)}</content></entry></feed>`,
  },
  { name: 'nothing but <', make: () => filled('<', largestBody) },
  { name: 'nothing but &', make: () => rss(filled('&', largestBody)) },
  { name: 'nothing but <![CDATA[', make: () => rss(filled('<![CDATA[', largestBody)) },
  { name: 'nothing but <!--', make: () => rss(filled('<!--', largestBody)) },
  { name: 'nothing but <a b="', make: () => filled('<a b="', largestBody) },
  { name: 'nothing but {"items":[', make: () => filled('{"items":[', largestBody) },
  {
    name: 'JSON with a line break in every place of a string',
    make: () => `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"${filled('\n', largestBody)}`,
  },
]
