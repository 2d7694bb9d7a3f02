const longestName = 80

/** A name for the file of an article that every system takes: its title without what a path or a shell would read in it. */
export function articleFileName(title: string, extension: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[.\s-]+/, '')
  // By letters, not by halves of them.
  const short = [...name]
    .slice(0, longestName)
    .join('')
    .replace(/[.\s]+$/, '')
  const isReserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(short)
  return `${short === '' || isReserved ? 'article' : short}.${extension}`
}
