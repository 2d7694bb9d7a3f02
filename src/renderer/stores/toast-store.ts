import { create } from 'zustand'

export interface Toast {
  readonly id: number
  readonly tone: 'plain' | 'error'
  readonly message: string
  readonly action: { readonly label: string; readonly run: () => void } | null
  /** How long it stays, or null while what it speaks of is still going on. */
  readonly milliseconds: number | null
}

/** Short notices at the foot of the window, the newest last. */
export const useToasts = create<{ readonly toasts: readonly Toast[] }>()(() => ({ toasts: [] }))

const longest = 3
let lastId = 0

/** Shows a notice and returns its number. The oldest give way when there are more than three. */
export function showToast(toast: Omit<Toast, 'id'>): number {
  lastId += 1
  const added = { ...toast, id: lastId }
  useToasts.setState((state) => ({ toasts: [...state.toasts, added].slice(-longest) }))
  return added.id
}

/** Shows another notice in the place of one, which begins its time anew; null where that one is gone. */
export function replaceToast(id: number, toast: Omit<Toast, 'id'>): number | null {
  if (!useToasts.getState().toasts.some((shown) => shown.id === id)) return null
  lastId += 1
  const added = { ...toast, id: lastId }
  useToasts.setState((state) => ({ toasts: state.toasts.map((shown) => (shown.id === id ? added : shown)) }))
  return added.id
}

/** Takes a notice away. */
export function dismissToast(id: number): void {
  useToasts.setState((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) }))
}

/** Says that something failed, in main's own words. */
export function showError(message: string): number {
  return showToast({ tone: 'error', message, action: null, milliseconds: 10_000 })
}
