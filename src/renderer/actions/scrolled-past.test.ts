import { beforeEach, describe, expect, it } from 'vitest'
import type { ArticleId } from '../../shared/model'
import { connectBridge } from '../bridge'
import { initialTimeline } from '../stores/timeline-state'
import { useTimeline } from '../stores/timeline-store'
import { useToasts } from '../stores/toast-store'
import { type FakeBridge, makeFakeBridge } from '../testing/fake-bridge'
import { sampleFeed, sampleRows } from '../testing/samples'
import { setRead } from './article-actions'
import { noteScrolledPast } from './scrolled-past'
import { chooseView } from './timeline-actions'

const settle = (milliseconds = 20): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
let main: FakeBridge

beforeEach(async () => {
  main = makeFakeBridge([sampleFeed(1)], sampleRows(300))
  connectBridge(main.api)
  useTimeline.setState(initialTimeline, true)
  useToasts.setState({ toasts: [] })
  chooseView({ type: 'all' })
  await settle()
})

const pass = (from: number, to: number): void => noteScrolledPast(useTimeline.getState().rows.slice(from, to))
const stored = (): number => main.articles.filter((row) => row.read).length
const changes = (): number => main.calls.filter(({ channel }) => channel === 'articles:change').length
const unreadInList = (): number => useTimeline.getState().rows.filter((row) => !row.read).length

describe('rows that were scrolled past', () => {
  it('become read together, when the scrolling rests', async () => {
    const before = unreadInList()
    pass(0, 3)
    pass(3, 7)
    await settle()
    expect(changes()).toBe(0)
    await settle(500)
    expect([changes(), stored(), before - unreadInList()]).toEqual([1, 7, 7])
  })

  it('are taken back together as long as their notice is there', async () => {
    pass(0, 120)
    await settle()
    pass(120, 125)
    await settle(500)
    const toasts = useToasts.getState().toasts
    expect(toasts.map(({ message }) => message)).toEqual(['Marked 125 articles as read.'])
    toasts[0]?.action?.run()
    await settle()
    expect(stored()).toBe(0)
    expect(useTimeline.getState().rows.filter((row) => row.read)).toEqual([])
  })

  it('stay unread where a person marked them so', async () => {
    const id = useTimeline.getState().rows[1]?.id ?? (0 as ArticleId)
    await setRead(id, true)
    await setRead(id, false)
    pass(0, 3)
    await settle(500)
    expect(main.articles.find((row) => row.id === id)?.read).toBe(false)
    expect(stored()).toBe(2)
    await setRead(id, true)
  })

  it('are shown as they were when that cannot be stored', async () => {
    const before = unreadInList()
    main.failing.set('articles:change', 'The disk is full.')
    pass(0, 3)
    await settle(500)
    expect(unreadInList()).toBe(before)
    expect(useToasts.getState().toasts.at(-1)?.message).toBe('The disk is full.')
  })
})
