import { beforeEach, describe, expect, it } from 'vitest'
import type { ArticleId } from '../../shared/model'
import { connectBridge } from '../bridge'
import { pickedCount } from '../stores/picked-articles'
import { clearPicked, pickedNow } from '../stores/picked-store'
import { initialTimeline } from '../stores/timeline-state'
import { useTimeline } from '../stores/timeline-store'
import { useToasts } from '../stores/toast-store'
import { type FakeBridge, makeFakeBridge } from '../testing/fake-bridge'
import { sampleFeed, sampleRows } from '../testing/samples'
import { openArticle } from './article-actions'
import { changePicked, pickAll, pickTo, pickToPosition, stepPick, togglePick, togglePickedStatus } from './picking'
import { chooseView } from './timeline-actions'

const settle = (milliseconds = 20): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
let main: FakeBridge

beforeEach(async () => {
  main = makeFakeBridge([sampleFeed(1)], sampleRows(900))
  connectBridge(main.api)
  useTimeline.setState(initialTimeline, true)
  useToasts.setState({ toasts: [] })
  clearPicked()
  chooseView({ type: 'all' })
  await settle()
})

const idAt = (position: number): ArticleId => useTimeline.getState().rows[position]?.id ?? (0 as ArticleId)
const count = (): number => {
  const picked = pickedNow()
  return picked === null ? 0 : pickedCount(picked)
}
const readInStore = (): number => main.articles.filter((row) => row.read).length
const lastToast = () => useToasts.getState().toasts.at(-1)

describe('picking', () => {
  it('begins with the open article, and ends when another is opened or another view chosen', async () => {
    await openArticle(idAt(2))
    togglePick(idAt(5))
    expect(count()).toBe(2)
    togglePick(idAt(2))
    expect(count()).toBe(1)
    togglePick(idAt(5))
    expect(pickedNow()).toBeNull()
    pickTo(idAt(4))
    expect(count()).toBe(3)
    await openArticle(idAt(0))
    expect(pickedNow()).toBeNull()
    pickTo(idAt(4))
    chooseView({ type: 'starred' })
    expect(pickedNow()).toBeNull()
  })

  it('goes on row by row, opens nothing, and reads nothing', async () => {
    await stepPick(1)
    await stepPick(1)
    await stepPick(1)
    await stepPick(-1)
    expect(count()).toBe(2)
    expect([readInStore(), main.calls.filter(({ channel }) => channel === 'article:get').length]).toEqual([0, 0])
  })

  it('of a part that is not loaded is left to the store, and taken back as a whole', async () => {
    await pickToPosition(0)
    pickAll()
    togglePick(idAt(3))
    expect(count()).toBe(899)
    const loaded = useTimeline.getState().rows.length
    expect(loaded).toBeLessThan(900)
    await changePicked('read')
    expect(readInStore()).toBe(899)
    expect(
      useTimeline
        .getState()
        .rows.filter((row) => !row.read)
        .map((row) => row.id),
    ).toEqual([idAt(3)])
    expect(useTimeline.getState().rows).toHaveLength(loaded)
    expect(lastToast()?.message).toBe('Marked 899 articles as read.')
    lastToast()?.action?.run()
    await settle()
    expect(readInStore()).toBe(0)
    expect(count()).toBe(899)
  })

  it('is answered by one key: what some are not yet, all become', async () => {
    await openArticle(idAt(0))
    pickTo(idAt(2))
    togglePickedStatus('read')
    await settle()
    expect(readInStore()).toBe(3)
    togglePickedStatus('read')
    await settle()
    expect(readInStore()).toBe(0)
    togglePickedStatus('starred')
    await settle()
    expect(main.counts().starred).toBe(3)
  })

  it('is shown as before when it cannot be stored', async () => {
    main.failing.set('articles:change', 'The disk is full.')
    pickTo(idAt(0))
    await changePicked('starred')
    expect(useTimeline.getState().rows.some((row) => row.starred)).toBe(false)
    expect(lastToast()?.message).toBe('The disk is full.')
  })
})
