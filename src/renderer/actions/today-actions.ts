import { request } from '../bridge'
import { useToday } from '../stores/today-store'

/** Counting today's is a walk, and changes come ten times a second: once a second is enough. */
const pauseMs = 1_000
let isDue = false
let isAsking = false
let atMidnight: ReturnType<typeof setTimeout> | undefined

/** When the local day began, in milliseconds. */
export function dayStart(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0)
}

/** Counts what of today's is unread: soon, and again when the next day begins. */
export async function countToday(): Promise<void> {
  isDue = true
  if (isAsking) return
  isAsking = true
  while (isDue) {
    isDue = false
    const since = dayStart(Date.now())
    const reply = await request('timeline:unread', { view: { type: 'today', since } })
    const { unread } = useToday.getState()
    useToday.setState({ since, unread: reply.ok ? reply.value : unread })
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  isAsking = false
  clearTimeout(atMidnight)
  const tomorrow = new Date(dayStart(Date.now())).setHours(24)
  atMidnight = setTimeout(() => void countToday(), tomorrow - Date.now() + 1_000)
}
