import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAnnouncement } from '../stores/announcement-store'
import { dismissToast, type Toast, useToasts } from '../stores/toast-store'
import { useTexts } from '../texts'
import { useReturnedFocus } from './use-returned-focus'

/** The notices at the foot of the window, told to screen readers as they come. */
export function Toasts() {
  const { notices } = useTexts()
  const toasts = useToasts((state) => state.toasts)
  const said = useAnnouncement((state) => state.said)
  const focus = useReturnedFocus()
  return (
    <section className="toasts" aria-label={notices.notices} onFocus={focus.onFocus} onBlur={focus.onBlur}>
      <div role="status" aria-live="polite">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </div>
      <p className="unseen" role="status">
        {said}
      </p>
    </section>
  )
}

/** One notice. Its time stands still while the pointer or the focus is on it. */
function ToastCard({ toast }: { readonly toast: Toast }) {
  const { common } = useTexts()
  const [held, setHeld] = useState(false)
  const { id, milliseconds, action } = toast
  useEffect(() => {
    if (milliseconds === null || held) return
    const timer = setTimeout(() => dismissToast(id), milliseconds)
    return () => clearTimeout(timer)
  }, [id, milliseconds, held])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer over the card only holds its time
    <div
      className={`toast toast-${toast.tone}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.message}</p>
      {action !== null && (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            dismissToast(id)
            action.run()
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        className="icon-button toast-close"
        aria-label={common.dismiss}
        onClick={() => dismissToast(id)}
      >
        <X size={15} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </div>
  )
}
