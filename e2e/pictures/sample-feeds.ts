/** What the pictures show: feeds and articles of nobody, written for them. */
import type { ServedDocument, ServedItem } from '../support/feed-documents.ts'

const lead = `<p>The river drops eleven metres between the weir and the old mill, and for most of the year nobody looks at it. Then, for
nine days in March, the ice lets go.</p><h2>Nine days of noise</h2><p>It starts at night, with a sound like furniture being moved in a house
across the valley. By morning the first plates have turned on their edges, and by noon there is a queue on the bridge: dogs, prams, a
man with <a href="http://example.invalid/tripod">a tripod he has carried here every spring since 1988</a>.</p><blockquote><p>You do not
photograph the ice. You photograph where it was a moment ago.</p></blockquote><p>What he measures, he writes on a card:</p><table><thead><tr>
<th>Day</th><th>Level</th><th>Plates an hour</th></tr></thead><tbody><tr><td>First</td><td>1.42 m</td><td>12</td></tr><tr><td>Fourth</td><td>1.97 m</td>
<td>340</td></tr><tr><td>Ninth</td><td>1.61 m</td><td>3</td></tr></tbody></table><p>The cards fill a drawer. Nobody asked for them; they are now
the longest record that the valley has.</p><pre><code>level(t) = base + melt * (t - t0)  # good to a hand's breadth</code></pre><p>On the
tenth day the queue is gone, and the river is once more something that one crosses.</p>`

interface Sample {
  readonly path: string
  readonly title: string
  readonly titles: readonly string[]
}

const samples: readonly Sample[] = [
  {
    path: '/river',
    title: 'River Notes',
    titles: [
      'The ice goes out in nine days',
      'A weir is a kind of clock',
      'What the heron knows about Tuesdays',
      'Low water',
    ],
  },
  {
    path: '/type',
    title: 'Set in Lead',
    titles: [
      'The quiet return of the long s',
      'Measure first, then choose the face',
      'Why footnotes are small',
      'On rivers of white',
    ],
  },
  {
    path: '/night',
    title: 'Night Sky Almanac',
    titles: ['Saturn sits beside the Moon on Thursday', 'A comet that may disappoint', 'How dark is your dark?'],
  },
  {
    path: '/kitchen',
    title: 'The Patient Kitchen',
    titles: ['Bread on the second day', 'Beans, and the argument about salt', 'A soup for one pan'],
  },
  {
    path: '/compiler',
    title: 'Small Compilers',
    titles: [
      'Parsing without regret',
      'Registers are a seating plan',
      'The error message is the product',
      'Constant folding by hand',
    ],
  },
  { path: '/ar', title: 'دفتر المدينة', titles: ['الحافلة التي لا تتأخر أبدا', 'سوق الكتب القديمة يعود'] },
  { path: '/jp', title: '坂の上の喫茶店', titles: ['雨の日だけのメニュー', '古い時計を直す人'] },
  {
    path: '/rail',
    title: 'Branch Line Weekly',
    titles: ['Platform two reopens, with ferns', 'A timetable you can set your watch by'],
  },
]

const hourMs = 3_600_000

/** The feeds by path, the newest article an hour before `now`. */
export function sampleFeeds(siteUrl: (path: string) => string, now: number): ReadonlyMap<string, ServedDocument> {
  return new Map(
    samples.map(({ path, title, titles }, place) => [
      `${path}.xml`,
      {
        format: 'atom',
        title,
        siteUrl: siteUrl(path),
        items: titles.map((itemTitle, index): ServedItem => {
          const link = `${siteUrl(path)}/${index}`
          const publishedAt = now - hourMs * (1 + place * 2.3 + index * 19)
          return { guid: link, link, title: itemTitle, html: lead, publishedAt }
        }),
      },
    ]),
  )
}
