import type { RequestHeader } from '../../shared/asking'

/** One header a line, "Name: value". */
export function writeHeaderLines(headers: readonly RequestHeader[]): string {
  return headers.map(({ name, value }) => `${name}: ${value}`).join('\n')
}

/** The headers of some lines; empty lines count for nothing. A line without a colon is a name that lacks its value. */
export function readHeaderLines(text: string): readonly RequestHeader[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const colon = line.indexOf(':')
      if (colon < 0) return { name: line, value: '' }
      return { name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() }
    })
}
