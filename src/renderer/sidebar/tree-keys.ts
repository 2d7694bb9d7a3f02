/** Where an arrow key leads from a row, or null for another key. */
export function stepInTree(key: string, index: number, length: number): number | null {
  const last = length - 1
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: last,
    PageDown: index + 10,
    PageUp: index - 10,
  }
  const target = targets[key]
  return target === undefined ? null : Math.max(0, Math.min(last, target))
}
