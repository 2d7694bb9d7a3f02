/** Text as articles have it, from a seed: several languages, markup, images, code and words that do not end. */

export interface MadeArticle {
  readonly title: string
  readonly html: string
  readonly snippet: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

interface Tongue {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly space: string
  /** What its made words are put together from; the common ones stand in front of them. */
  readonly common: readonly string[]
  readonly syllables: readonly string[]
}

const vocabularySize = 6_000
const charactersOfBody = 1_700

const tongues: readonly Tongue[] = [
  {
    language: 'en',
    direction: 'ltr',
    space: ' ',
    common: 'the of and to a in is that it was for on with as his they at be this from have or by one had'.split(' '),
    syllables: 'ri ver mea dow stan ter light ning har bour win ter coun try la ter en gine ta ble ment'.split(' '),
  },
  {
    language: 'de',
    direction: 'ltr',
    space: ' ',
    common: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an'.split(' '),
    syllables: 'fluss wer ken schaft brü cke wie se ver bund lich keit groß stadt müh le zeit ung heim'.split(' '),
  },
  {
    language: 'fr',
    direction: 'ltr',
    space: ' ',
    common: 'le de un être et à il avoir ne je son que se qui ce dans en du elle au pour pas vous par sur'.split(' '),
    syllables: 'ri vi ère mou lin ou ver ture pay sage hi ver é té lu mi ère vil lage ment tion ci té'.split(' '),
  },
  {
    language: 'ru',
    direction: 'ltr',
    space: ' ',
    common: 'и в не на я быть он с что а по это она этот к но они мы весь который из у то за свой'.split(' '),
    syllables: 'ре ка мель ни ца го род вре мя ве тер сне г до ро га сло во по ле све т ость'.split(' '),
  },
  {
    language: 'ar',
    direction: 'rtl',
    space: ' ',
    common: 'في من على أن إلى عن مع هذا التي كان هو ما لا هذه بعد كل قد بين الذي'.split(' '),
    syllables: 'نه ر مد ين ة طر يق شم س با ب كت اب سل ام وق ت'.split(' '),
  },
  {
    language: 'ja',
    direction: 'ltr',
    space: '',
    common: 'の に は を た が で て と し れ さ ある いる も する から な こと'.split(' '),
    syllables: '川 水 車 町 時 間 風 雪 道 言 葉 光 村 山 新 聞'.split(' '),
  },
]

/** Half of all that is written here is English. */
const shares = [0.5, 0.7, 0.82, 0.9, 0.95, 1]

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Returns a writer of articles: the n-th call with the same seed gives the same article. */
export function createArticleWriter(random: () => number): () => MadeArticle {
  const vocabularies = makeVocabularies(random)
  return () => {
    const draw = random()
    const index = shares.findIndex((share) => draw < share)
    const tongue = tongues[index] ?? tongues[0]
    if (tongue === undefined) throw new Error('There is no language to write in')
    const words = vocabularies[index] ?? []
    const speak = (count: number) => sentence(words, count, tongue.space, random)
    const first = speak(18)
    const wide = tongue.space === '' ? 2 : 1
    return {
      title: speak(4 + Math.floor(random() * 8)),
      html: body(first, speak, (charactersOfBody / wide) * (0.6 + 0.8 * random()), random),
      snippet: `${first} ${speak(14)}`.slice(0, 280),
      language: tongue.language,
      direction: tongue.direction,
    }
  }
}

/** The words of each language in the order of `tongues`, the frequent ones first; the first draws of a writer's seed. */
export function makeVocabularies(random: () => number): readonly (readonly string[])[] {
  return tongues.map((tongue) => makeVocabulary(tongue, random))
}

function makeVocabulary(tongue: Tongue, random: () => number): readonly string[] {
  const made = Array.from({ length: vocabularySize }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(tongue.syllables, random)).join(''),
  )
  return [...tongue.common, ...made]
}

function sentence(words: readonly string[], count: number, space: string, random: () => number): string {
  let text = ''
  for (let place = 0; place < count; place++) {
    // Few words are said often and many seldom, as in any language.
    const word = words[Math.floor(words.length * random() ** 4)] ?? ''
    text += place === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : space + word
  }
  return `${text}.`
}

function body(first: string, speak: (count: number) => string, length: number, random: () => number): string {
  let html = `<p>${first}</p>`
  while (html.length < length) {
    const draw = random()
    if (draw < 0.1) html += `<h2>${speak(5)}</h2>`
    else if (draw < 0.18) html += `<ul><li>${speak(8)}</li><li>${speak(6)}</li><li>${speak(9)}</li></ul>`
    else if (draw < 0.24) html += `<blockquote><p>${speak(16)}</p></blockquote>`
    else if (draw < 0.29) html += code(random)
    else if (draw < 0.31) html += `<p>https://made.example/${'0123456789abcdef'.repeat(8)}</p>`
    else if (draw < 0.41) html += image(random)
    else
      html += `<p>${speak(14)} <a href="https://made.example/p/${Math.floor(random() * 1e6)}">${speak(4)}</a> <em>${speak(9)}</em></p>`
  }
  return html
}

function code(random: () => number): string {
  const number = Math.floor(random() * 1000)
  return `<pre><code>for (let index = 0; index &lt; ${number}; index++) {\n  total += values[index] ?? 0\n}</code></pre>`
}

function image(random: () => number): string {
  const number = Math.floor(random() * 1e6)
  return `<figure><img src="http://127.0.0.1:9/i/${number}.jpg" width="640" height="360" alt="${number}" loading="lazy"></figure>`
}

function pick(values: readonly string[], random: () => number): string {
  return values[Math.floor(random() * values.length)] ?? ''
}
