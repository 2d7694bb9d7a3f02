const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const blocks = [
  'address',
  'article',
  'aside',
  'blockquote',
  'details',
  'div',
  'dl',
  'figcaption',
  'figure',
  'footer',
  'header',
  'hr',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'ul',
]

/** For each element, those that end where it begins. https://html.spec.whatwg.org/multipage/syntax.html#optional-tags */
const endedBy: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...blocks.map((name) => [name, ['p']] as const),
  ...headings.map((name) => [name, [...headings, 'p']] as const),
  ['li', ['li']],
  ['dd', ['dd', 'dt']],
  ['dt', ['dd', 'dt']],
  ['rt', ['rt', 'rp']],
  ['rp', ['rt', 'rp']],
  ['tr', ['tr', 'th', 'td']],
  ['th', ['th']],
  ['td', ['thead', 'th', 'td']],
  ['tbody', ['thead', 'tbody']],
  ['tfoot', ['thead', 'tbody']],
])

/** Whether an open `parent` ends where a `child` begins directly within it. */
export function endsBefore(parent: string, child: string): boolean {
  return endedBy.get(child)?.includes(parent) ?? false
}
