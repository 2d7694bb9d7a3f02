import { X } from 'lucide-react'
import { type ReactNode, useContext, useId, useLayoutEffect, useRef } from 'react'
import { useTexts } from '../texts'
import { NoticeHost } from './notice-host'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly className?: string
  /** Without a head that shows the title; a screen reader says it all the same. */
  readonly bare?: boolean
  /** False leaves the window around it as it is, in sight and in use. */
  readonly modal?: boolean
}

/**
 * A dialog: the platform's own, which, where it is modal, makes the rest of the window inert and keeps the focus inside. It
 * closes on Escape and gives the focus back. (A library's would put a style element into the page, which the content policy
 * forbids.)
 */
export function Dialog({ title, onClose, children, className = '', bare = false, modal = true }: DialogProps) {
  const { common } = useTexts()
  const hostNotices = useContext(NoticeHost)
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const body = useRef<HTMLDivElement>(null)
  // Before the effects of what is inside, which may move the focus on to a field.
  useLayoutEffect(() => {
    const element = dialog.current
    if (element === null || element.open) return
    const before = document.activeElement
    if (modal) element.showModal()
    else element.show()
    body.current?.focus()
    return () => {
      // Whoever went on elsewhere meanwhile stays there.
      const isElsewhere = !modal && !element.contains(document.activeElement)
      element.close()
      if (before instanceof HTMLElement && !isElsewhere) before.focus()
    }
  }, [modal])
  return (
    <dialog
      ref={dialog}
      className={`dialog ${modal ? '' : 'dialog-beside'} ${className}`}
      {...(bare ? { 'aria-label': title } : { 'aria-labelledby': titleId })}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={(event) => {
        if (modal || event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (modal && event.target === dialog.current) onClose()
      }}
    >
      <div className="dialog-body" ref={body} tabIndex={-1}>
        {!bare && (
          <header className="dialog-header">
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="icon-button" aria-label={common.close} onClick={onClose}>
              <X size={17} strokeWidth={1.75} aria-hidden="true" />
            </button>
          </header>
        )}
        {children}
      </div>
      {modal && <div ref={hostNotices} />}
    </dialog>
  )
}
