import { create } from 'zustand'

/** Since when it is today (milliseconds), and how much of today's is unread. */
export const useToday = create<{ readonly since: number; readonly unread: number }>()(() => ({ since: 0, unread: 0 }))
