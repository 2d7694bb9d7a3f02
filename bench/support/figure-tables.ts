/** Puts what the benches printed into a page, between marks, so that nobody copies figures by hand. */

/** Everything of one run of all benches that a page tells. */
export interface Told {
  /** What each bench printed, by its name. */
  readonly reports: Readonly<Record<string, string>>
  /** On what, at which commit, under which load. */
  readonly origin: string
}

const mark = /(<!-- figures: ([\w ,-]+) -->\n)[\s\S]*?(<!-- end of figures -->)/g

/** The page with the text between each `<!-- figures: NAME -->` and `<!-- end of figures -->` replaced; a name that was not run keeps its text. */
export function fillTables(page: string, { reports, origin }: Told): string {
  return page.replace(mark, (whole, start: string, name: string, end: string) => {
    const report = reports[name]
    return report === undefined ? whole : `${start}\n*${origin}*\n\n${report.trim()}\n\n${end}`
  })
}

/** The names that a page has a place for. */
export function namesIn(page: string): readonly string[] {
  return [...page.matchAll(mark)].map(([, , name]) => name ?? '')
}

/** What a bench printed, without its first line, which describes the machine. */
export function withoutMachine(printed: string): string {
  return printed.slice(printed.indexOf('\n') + 1)
}
