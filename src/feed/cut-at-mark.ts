/**
 * HTML up to its `most`-th mark (`<` or `&`), and how many it has. The cost of making HTML safe follows its marks, not its length; a bound on
 * them bounds the time that one document can take.
 */
export function cutAtMark(html: string, most: number): { readonly html: string; readonly marks: number } {
  let marks = 0
  for (let index = 0; index < html.length; index++) {
    const unit = html.charCodeAt(index)
    if (unit !== 0x3c && unit !== 0x26) continue
    if (marks === most) return { html: html.slice(0, index), marks }
    marks++
  }
  return { html, marks }
}
