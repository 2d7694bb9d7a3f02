const aLetter = /[\p{L}\p{N}]/u

/**
 * How well typed words fit a text, both folded: 0 when one of them is not in it. A word at the beginning counts most, then one at
 * the beginning of a word, then one within; least, letters that are all there in their order.
 */
export function wordScore(words: readonly string[], text: string): number {
  let sum = 0
  for (const word of words) {
    const score = scoreOf(word, text)
    if (score === 0) return 0
    sum += score
  }
  return sum
}

function scoreOf(word: string, text: string): number {
  let at = text.indexOf(word)
  if (at === 0) return 8
  if (at === -1) return hasInOrder(word, text) ? 1 : 0
  for (; at !== -1; at = text.indexOf(word, at + 1)) if (beginsWord(text, at)) return 5
  return 3
}

function beginsWord(text: string, at: number): boolean {
  return !aLetter.test(text.charAt(at - 1))
}

/** One or two letters are somewhere in everything; of a longer word the first has to begin a word. */
function hasInOrder(word: string, text: string): boolean {
  if (word.length < 3) return false
  let from = text.indexOf(word.charAt(0))
  while (from > 0 && !beginsWord(text, from)) from = text.indexOf(word.charAt(0), from + 1)
  for (let letter = 0; letter < word.length && from !== -1; letter += 1) {
    from = text.indexOf(word.charAt(letter), from)
    if (from !== -1) from += 1
  }
  return from !== -1
}
