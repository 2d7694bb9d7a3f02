const address = /(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/gi

/** The name in what a feed gives for an author: `name (address)`, `address (name)`, `name <address>`, `address name`, or as it stands. */
export function personName(text: string): string {
  const trimmed = text.slice(0, 500).trim()
  const inParentheses = /^\S+@\S+ {0,5}\(([^()]{1,200})\)$/.exec(trimmed)?.[1]
  const beforeAddress = /^"?([^"<>()]{1,200}?)"?\s{0,5}[<(][^<>()\s]{1,200}@[^<>()\s]{1,200}[>)]$/.exec(trimmed)?.[1]
  return (inParentheses ?? beforeAddress ?? withoutAddress(trimmed)).trim()
}

/** One address among other words goes; alone it is all that is known. Several are a list, which stays as it is. */
function withoutAddress(text: string): string {
  const found = text.match(address)
  if (found?.length !== 1 || found[0] === undefined) return text
  const rest = text
    .replace(found[0], ' ')
    .replace(/\(\s*\)|<\s*>|"/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:-]+|[\s,;:-]+$/g, '')
  return rest === '' ? found[0].replace(/^mailto:/i, '') : rest
}
