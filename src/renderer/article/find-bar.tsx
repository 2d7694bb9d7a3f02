import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { ArticleId } from '../../shared/model'
import { closeFind, findFieldId, stepFind } from '../actions/find-in-article'
import { useKeyTips } from '../bindings'
import { useFind } from '../stores/find-store'
import { mostHits } from '../text/find-in-text'
import { useTexts } from '../texts'
import { IconButton } from '../ui/icon-button'
import { useFound } from './use-found'

/** The line in which is typed what is looked for in the open article. */
export function FindBar({ id }: { readonly id: ArticleId }) {
  const isOpen = useFind(({ articleId }) => articleId === id)
  return isOpen ? <OpenFindBar /> : null
}

function OpenFindBar() {
  const { reading, keys } = useTexts()
  const tip = useKeyTips()
  const { text, count, current } = useFind()
  const field = useRef<HTMLInputElement>(null)
  useFound()
  useEffect(() => field.current?.focus(), [])
  const { find } = reading
  return (
    <search className="find-bar" aria-label={find.title}>
      <input
        ref={field}
        id={findFieldId}
        type="search"
        aria-label={find.title}
        placeholder={find.title}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => useFind.setState({ text: event.target.value, current: -1 })}
        onKeyDown={onFieldKey}
      />
      <p role="status">{text.trim() === '' ? '' : find.found(current + 1, count, count === mostHits)}</p>
      <IconButton
        icon={ChevronUp}
        label={find.previous}
        keys={tip('find-previous')}
        disabled={count === 0}
        onClick={() => stepFind(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={find.next}
        keys={tip('find-next')}
        disabled={count === 0}
        onClick={() => stepFind(1)}
      />
      <IconButton icon={X} label={find.close} keys={keys.caps.escape} onClick={closeFind} />
    </search>
  )
}

function onFieldKey(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Escape') closeFind()
  else if (event.key === 'Enter') stepFind(event.shiftKey ? -1 : 1)
  else return
  event.preventDefault()
}
