/** What the gallery shows: feeds and articles of nobody, written for them. */
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

const arabic = `<p>في السادسة والربع من كل صباح تقف الحافلة رقم ٧ عند زاوية السوق، لا قبل ذلك بدقيقة ولا بعده. يقول السائق إن الأمر بسيط:
«أنا لا أسابق الساعة، بل أمشي معها».</p><h2>ثلاثون عاما على الخط نفسه</h2><p>يعرف الركاب بأسمائهم، ويعرف من منهم يحمل كتابا. وعلى اللوحة فوق رأسه
كُتب بالإنجليزية <code>Line 7, every 15 min</code>، ولم يصدقها أحد قبله.</p><blockquote><p>من تأخر اليوم سبقه الغد.</p></blockquote><table><tr><th>المحطة</th>
<th>الوقت</th></tr><tr><td>السوق</td><td>٦:١٥</td></tr><tr><td>المكتبة</td><td>٦:٢٢</td></tr></table>`

const japanese = `<p>坂の途中にあるその店は、雨が降った日にしか看板を出さない。晴れた日に来た客は、閉まった扉の前で空を見上げて帰っていく。</p><h2>雨の日の三品</h2>
<ul><li>深煎りの珈琲と塩バタートースト</li><li>湯気の立つ玉子サンド</li><li>店主の気まぐれ、ただし一日七皿まで</li></ul><p>「雨の音がいちばんの<ruby>客<rt>きゃく</rt></ruby>寄せです」
と店主は笑う。時計は十五分遅れているが、直すつもりはないという。</p>`

const unbroken = `<p>${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(4)}</p><pre><code>
${'const everything = [1, 2, 3].map((each) => each * each).filter((each) => each !== 4) // and so on, '.repeat(3)}</code></pre>
<table><tr>${Array.from({ length: 24 }, (_, column) => `<th>Column ${column}</th>`).join('')}</tr></table>`

interface Sample {
  readonly path: string
  readonly title: string
  readonly titles: readonly string[]
  readonly html?: string
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
  {
    path: '/ar',
    title: 'دفتر المدينة',
    titles: ['الحافلة التي لا تتأخر أبدا', 'سوق الكتب القديمة يعود'],
    html: arabic,
  },
  { path: '/jp', title: '坂の上の喫茶店', titles: ['雨の日だけのメニュー', '古い時計を直す人'], html: japanese },
  {
    path: '/rail',
    title: 'Branch Line Weekly',
    titles: ['Platform two reopens, with ferns', 'A timetable you can set your watch by'],
  },
  {
    path: '/long',
    title: 'The Journal of Names That Were Never Meant for a Sidebar of Two Hundred and Sixty Pixels',
    titles: [
      'A headline that goes on, and on, past the edge of every list that has ever been drawn for headlines, and then says what it meant',
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    ],
    html: unbroken,
  },
]

const hourMs = 3_600_000

/** The feeds by path, the newest article an hour before `now`. */
export function sampleFeeds(siteUrl: (path: string) => string, now: number): ReadonlyMap<string, ServedDocument> {
  return new Map(
    samples.map(({ path, title, titles, html = lead }, place) => [
      `${path}.xml`,
      {
        format: 'atom',
        title,
        siteUrl: siteUrl(path),
        items: titles.map((itemTitle, index): ServedItem => {
          const link = `${siteUrl(path)}/${index}`
          const publishedAt = now - hourMs * (1 + place * 2.3 + index * 19)
          return { guid: link, link, title: itemTitle, html, publishedAt }
        }),
      },
    ]),
  )
}
