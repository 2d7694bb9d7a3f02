/** The name in what a feed gives for an author: `name (address)`, `address (name)`, `name <address>`, or as it stands. */
export function personName(text: string): string {
  const trimmed = text.slice(0, 500).trim()
  const inParentheses = /^\S+@\S+ {0,5}\(([^()]{1,200})\)$/.exec(trimmed)?.[1]
  const beforeAddress = /^"?([^"<>()]{1,200}?)"?\s{0,5}[<(][^<>()\s]{1,200}@[^<>()\s]{1,200}[>)]$/.exec(trimmed)?.[1]
  return (inParentheses ?? beforeAddress ?? trimmed).trim()
}
