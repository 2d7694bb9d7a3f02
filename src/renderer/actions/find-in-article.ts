import { openSummary, useArticle } from '../stores/article-store'
import { noFind, useFind } from '../stores/find-store'
import { stepHit } from '../text/find-in-text'

/** The field of what is looked for. */
export const findFieldId = 'find-in-article'

/** Opens the line in which is typed what is looked for in the open article; goes to it where it is open. */
export function openFind(): void {
  const summary = openSummary(useArticle.getState().open)
  if (summary === null) return
  if (useFind.getState().articleId !== summary.id) useFind.setState({ ...noFind, articleId: summary.id })
  const field = document.getElementById(findFieldId)
  if (field instanceof HTMLInputElement) {
    field.focus()
    field.select()
  }
}

/** Whether something is looked for in the open article. */
export function isFinding(): boolean {
  const { articleId } = useFind.getState()
  return articleId !== null && openSummary(useArticle.getState().open)?.id === articleId
}

/** Leaves the search in the article; the text has the keys again. */
export function closeFind(): void {
  useFind.setState(noFind)
  document.getElementById('article-pane')?.focus({ preventScroll: true })
}

/** Goes to the next hit or the one before, around the end. */
export function stepFind(step: 1 | -1): void {
  if (!isFinding()) openFind()
  else useFind.setState(({ count, current }) => ({ current: stepHit(count, current, step) }))
}
