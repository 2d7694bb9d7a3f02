/**
 * HTML up to its `most`-th mark (`<` or `&`), and how many it has. The cost of making HTML safe follows its marks, not its length; a bound on
 * them bounds the time that one document can take.
 */
export function cutAtMark(html: string, most: number): { readonly html: string; readonly marks: number } {
  let marks = 0
  let tag = html.indexOf('<')
  let reference = html.indexOf('&')
  while (tag >= 0 || reference >= 0) {
    const isTag = tag >= 0 && (reference < 0 || tag < reference)
    if (marks === most) return { html: html.slice(0, isTag ? tag : reference), marks }
    marks++
    if (isTag) tag = html.indexOf('<', tag + 1)
    else reference = html.indexOf('&', reference + 1)
  }
  return { html, marks }
}
