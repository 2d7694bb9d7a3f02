import { describe, expect, it } from 'vitest'
import { type Observed, stallsOf } from './observed-stalls'

const seen = (kind: Observed['kind'], start: number, end: number, hint: string | null = null): Observed => ({
  kind,
  start,
  end,
  hint,
})
const nothing = () => null

describe('stallsOf', () => {
  it('makes one of a frame, the task in it and the input that waited for it', () => {
    const observed = [seen('task', 10, 210), seen('input', 5, 230, 'click'), seen('frame', 8, 215, 'a script')]
    expect(stallsOf(observed, () => 'test stall')).toEqual([{ start: 8, durationMs: 207, name: 'test stall' }])
  })
  it('names a stall by the input in it where the notes are silent, and by the browser where there was none', () => {
    expect(stallsOf([seen('frame', 0, 90, 'a script'), seen('input', 10, 100, 'keydown')], nothing)[0]?.name).toBe(
      'keydown',
    )
    expect(stallsOf([seen('frame', 0, 90, 'a script')], () => 'near push changed')[0]?.name).toBe('a script')
    expect(stallsOf([seen('task', 0, 90)], () => 'near push changed')[0]?.name).toBe('near push changed')
    expect(stallsOf([seen('task', 0, 90)], nothing)[0]?.name).toBeNull()
  })
  it('tells an input that waited for its frame although nothing ran', () => {
    expect(stallsOf([seen('input', 0, 160, 'click')], nothing)).toEqual([
      { start: 0, durationMs: 160, name: 'click until painted' },
    ])
  })
  it('keeps apart what only touches, in the order of time', () => {
    const stalls = stallsOf([seen('task', 60, 120), seen('frame', 0, 60), seen('frame', 200, 300)], nothing)
    expect(stalls.map(({ start }) => start)).toEqual([0, 60, 200])
  })
})
