export const usage = 'Type: npm run --silent parse-feed -- [--url URL] [--content-type TYPE] FILE…|-'

/**
 * What was typed after `parse-feed`.
 * @param {readonly string[]} words
 * @returns {{ url: string | null, contentType: string | null, files: readonly string[] } | { complaint: string }}
 */
export function readWords(words) {
  const files = []
  /** @type {{ url: string | null, contentType: string | null }} */
  const asked = { url: null, contentType: null }
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const [name = '', inline] = word.startsWith('--') ? splitOnce(word) : []
    if (name === '--url' || name === '--content-type') {
      const value = inline ?? words[++index]
      if (value === undefined) return { complaint: `${name} needs a value.` }
      asked[name === '--url' ? 'url' : 'contentType'] = value
    } else if (word === '--') {
      files.push(...words.slice(index + 1))
      break
    } else if (word.startsWith('--')) return { complaint: `There is no option ${name}.` }
    else files.push(word)
  }
  if (asked.url !== null && !/^https?:\/\//i.test(asked.url))
    return { complaint: `${asked.url} is no http(s) address.` }
  return files.length === 0 ? { complaint: 'No document was named.' } : { ...asked, files }
}

/** @param {string} word */
function splitOnce(word) {
  const equals = word.indexOf('=')
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)]
}
