/** What the gallery shows: feeds and articles of nobody, written for them. */
import type { ServedDocument, ServedItem } from '../support/feed-documents.ts'
import { arabic, films, japanese, longRead, notes, unbroken } from './sample-texts.ts'

interface SampleArticle {
  readonly title: string
  /** Its first paragraph, which is what a list shows of it. */
  readonly begins?: string
  readonly html?: string
  /** Which landscape stands above it. */
  readonly picture?: number
}

interface Sample {
  readonly path: string
  readonly title: string
  readonly folder?: string
  readonly articles: readonly SampleArticle[]
}

const samples: readonly Sample[] = [
  {
    path: '/river',
    title: 'River Notes',
    folder: 'Outdoors',
    articles: [
      { title: 'The ice goes out in nine days', html: longRead },
      {
        title: 'A weir is a kind of clock',
        begins:
          'Listen to it for a week and you can tell Thursday from Friday: the mill upstream does its washing then.',
        picture: 11,
      },
      {
        title: 'What the heron knows about Tuesdays',
        begins:
          'She stands by the sluice from ten to eleven, on that one day, and nobody at the water board can say why.',
      },
      {
        title: 'Low water',
        begins: 'Four bicycles, a bell without its tongue, and the step of a house that no map has.',
      },
    ],
  },
  {
    path: '/type',
    title: 'Set in Lead',
    folder: 'Craft',
    articles: [
      {
        title: 'The quiet return of the long s',
        begins:
          'It was never quite gone. Look at the doors of three inns in the old town, and at what the baker writes on his bags.',
      },
      {
        title: 'Measure first, then choose the face',
        begins:
          'Sixty-six characters, give or take: the eye finds the next line by itself, and the hand forgets that it turns pages.',
        picture: 23,
      },
      { title: 'Why footnotes are small', html: notes },
      {
        title: 'On rivers of white',
        html: films,
      },
    ],
  },
  {
    path: '/night',
    title: 'Night Sky Almanac',
    folder: 'Outdoors',
    articles: [
      {
        title: 'Saturn sits beside the Moon on Thursday',
        begins: 'An hour after sunset, low in the south: two fingers apart, and bright enough for a city’s balcony.',
        picture: 35,
      },
      {
        title: 'A comet that may disappoint',
        begins: 'They usually do. Here is where to look for it all the same, and when to go to bed.',
      },
      {
        title: 'How dark is your dark?',
        begins: 'Count the stars within the square of Pegasus. Five is a town, ten a village, twenty a reason to stay.',
      },
    ],
  },
  {
    path: '/kitchen',
    title: 'The Patient Kitchen',
    folder: 'Craft',
    articles: [
      {
        title: 'Bread on the second day',
        begins:
          'It has stopped showing off by then. The crust gives a little, and the crumb tastes of the field that it came from.',
        picture: 47,
      },
      {
        title: 'Beans, and the argument about salt',
        begins: 'Salt the water. We have soaked forty kilos to be able to say these three words.',
      },
      {
        title: 'A soup for one pan',
        begins: 'An onion, what is left of the cheese, and the courage to leave it alone for an hour.',
      },
    ],
  },
  {
    path: '/compiler',
    title: 'Small Compilers',
    articles: [
      {
        title: 'Parsing without regret',
        begins:
          'A tolerant reader is not one that accepts everything; it is one that knows what it has repaired, and says so.',
      },
      {
        title: 'Registers are a seating plan',
        begins: 'Sixteen chairs, forty guests, and two of them must never sit side by side.',
      },
      {
        title: 'The error message is the product',
        begins: 'Nobody has ever read the manual of a compiler that said what was wrong.',
      },
      {
        title: 'Constant folding by hand',
        begins: 'Take a page of arithmetic and a pencil. What you cross out is an optimisation pass.',
      },
    ],
  },
  {
    path: '/ar',
    title: 'دفتر المدينة',
    articles: [
      { title: 'الحافلة التي لا تتأخر أبدا', html: arabic },
      { title: 'سوق الكتب القديمة يعود', html: arabic },
    ],
  },
  {
    path: '/jp',
    title: '坂の上の喫茶店',
    articles: [
      { title: '雨の日だけのメニュー', html: japanese },
      { title: '古い時計を直す人', html: japanese },
    ],
  },
  {
    path: '/rail',
    title: 'Branch Line Weekly',
    articles: [
      {
        title: 'Platform two reopens, with ferns',
        begins:
          'The line had asked for lamps. What it got, after eleven years of shade, was a garden that nobody had planted.',
        picture: 59,
      },
      {
        title: 'A timetable you can set your watch by',
        begins: 'One train, twice a day, for a hundred and six years. The watch is the one that is wrong.',
      },
    ],
  },
  {
    path: '/long',
    title: 'The Journal of Names That Were Never Meant for a Sidebar of Two Hundred and Sixty Pixels',
    articles: [
      {
        title:
          'A headline that goes on, and on, past the edge of every list that has ever been drawn for headlines, and then says what it meant',
        html: unbroken,
      },
      { title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', html: unbroken },
    ],
  },
]

const hourMs = 3_600_000

export interface SampleFeed {
  readonly path: string
  readonly folder: string | null
  readonly document: ServedDocument
}

/** The feeds, the newest article an hour before `now` (ms since the epoch). `address` makes a path's own, of pictures too. */
export function sampleFeeds(address: (path: string) => string, now: number): readonly SampleFeed[] {
  return samples.map(({ path, title, folder = null, articles }, place) => ({
    path: `${path}.xml`,
    folder,
    document: {
      format: 'atom',
      title,
      siteUrl: address(path),
      items: articles.map((article, index): ServedItem => {
        const link = `${address(path)}/${index}`
        const publishedAt = now - hourMs * (1 + place * 2.3 + index * 19)
        return { guid: link, link, title: article.title, html: htmlOf(article, address), publishedAt }
      }),
    },
  }))
}

/** The numbers of all landscapes that stand in an article. */
export const samplePictures: readonly number[] = samples.flatMap(({ articles }) =>
  articles.flatMap(({ picture }) => picture ?? []),
)

export function picturePath(picture: number): string {
  return `/landscape-${picture}.svg`
}

function htmlOf({ begins, html, picture }: SampleArticle, address: (path: string) => string): string {
  const text = html ?? `<p>${begins}</p>${longRead}`
  if (picture === undefined) return text
  return `<figure><img src="${address(picturePath(picture))}" width="1200" height="675" alt="Hills before a pale sky"><figcaption>Nowhere in
particular.</figcaption></figure>${text}`
}
