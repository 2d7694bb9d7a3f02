/** Words in a minute, and letters of scripts that write without spaces. */
const wordsPerMinute = 230
const squaresPerMinute = 500
/** What is longer is judged by its beginning. */
const longestRead = 300_000

/** How long a person takes to read HTML, in seconds: an estimate. Wants HTML that `sanitizeHtml` wrote. */
export function readingSeconds(html: string): number {
  const part = html.slice(0, longestRead)
  const text = part.replace(/<[^<>]*>/g, ' ').replace(/&[a-z\d#]{1,8};/gi, ' ')
  const squares = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}]/gu)?.length ?? 0
  const words =
    text
      .replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}]/gu, ' ')
      .match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
  const minutes = words / wordsPerMinute + squares / squaresPerMinute
  return Math.round(60 * minutes * (html.length / Math.max(1, part.length)))
}
