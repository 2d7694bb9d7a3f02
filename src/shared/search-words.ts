/** The language of the search field, in one place: the store asks by it and the window marks by it. */

/** One word as it was typed, or the words of a phrase in their order. */
export interface SearchWord {
  readonly text: string
  /** It was being typed: words that begin with its last one count, too. */
  readonly isBeginning: boolean
}

export interface SearchWords {
  /** All of these must be there. */
  readonly wanted: readonly SearchWord[]
  /** None of these may be there. */
  readonly unwanted: readonly SearchWord[]
}

/** A longer text is cut; nobody types one, and no query is to grow without bound. */
const longestSearchText = 400
const mostWords = 16
/** What begins with one or two letters is nearly everything, and of no use: as whole words they count at once. */
const leastLettersOfBeginning = 3

const part = /(-?)"([^"]*)("?)|(\S+)/gu
const aWord = /[\p{L}\p{N}]/u
const lastLetters = /[\p{L}\p{N}\p{M}]+$/u

/**
 * Reads what was typed: words, "phrases in quotes", and a leading minus for what must not be there. A last word without a
 * space after it is still being typed. Every text has a meaning; what holds no letter and no digit says nothing.
 */
export function readSearchText(typed: string): SearchWords {
  const text = typed
    .slice(0, longestSearchText)

    .replace(/\p{Cc}/gu, ' ')
  const wanted: SearchWord[] = []
  const unwanted: SearchWord[] = []
  for (const match of [...text.matchAll(part)].slice(0, mostWords)) {
    const [whole, minus, phrase, closing, bare] = match
    const excludes = minus === '-' || (bare?.startsWith('-') ?? false)
    const words = phrase ?? (excludes ? bare?.slice(1) : bare) ?? ''
    if (!aWord.test(words)) continue
    const isLast = match.index + whole.length === text.length
    const isBeginning = !excludes && isLast && closing !== '"' && canBegin(words)
    const list = excludes ? unwanted : wanted
    list.push({ text: words.trim(), isBeginning })
  }
  return { wanted, unwanted }
}

function canBegin(words: string): boolean {
  return (lastLetters.exec(words)?.[0].length ?? 0) >= leastLettersOfBeginning
}

/** Characters of scripts that are written without spaces between words: each is looked for by itself. */
export const unspacedScript =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[\ud840-\ud888][\udc00-\udfff]/g
