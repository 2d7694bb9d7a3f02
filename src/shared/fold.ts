const plain = /^[\x20-\x7e]*$/

/** A text as it is compared: without case and without diacritics (`Café` is `cafe`). */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
