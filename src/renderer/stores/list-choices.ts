import { type ListChoice, plainList, type TimelineView } from '../../shared/model'

type ListChoices = Readonly<Record<string, ListChoice>>

/** What a view's choice is remembered by. */
export function viewKey(view: TimelineView): string {
  if (view.type === 'feed') return `feed:${view.feedId}`
  if (view.type === 'saved') return `saved:${view.searchId}`
  return view.type === 'folder' ? `folder:${view.folderId}` : view.type
}

/** How a view is listed. */
export function listChoiceOf(choices: ListChoices, view: TimelineView): ListChoice {
  return choices[viewKey(view)] ?? plainList
}

/** The choices with this one for a view; what is as it would be anyway is not kept. */
export function withListChoice(choices: ListChoices, view: TimelineView, choice: ListChoice): ListChoices {
  const { [viewKey(view)]: _, ...others } = choices
  const isPlain = choice.oldestFirst === plainList.oldestFirst && choice.unreadOnly === plainList.unreadOnly
  return isPlain ? others : { ...others, [viewKey(view)]: choice }
}
