/** The last lines that were logged, in memory: the disk may be what fails. */
export interface RecentLines {
  add(line: string): void
  all(): readonly string[]
}

export function createRecentLines(most: number): RecentLines {
  let lines: string[] = []
  return {
    add: (line) => {
      lines.push(line)
      // Cut now and then, not with each line.
      if (lines.length > most * 2) lines = lines.slice(-most)
    },
    all: () => lines.slice(-most),
  }
}
