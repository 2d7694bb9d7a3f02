import { describe, expect, it } from 'vitest'
import { createLoopWatch, lookAfterMs } from './loop-watch'
import { createRunningNotes } from './running-notes'
import { createStallLedger } from './stall'

/** A clock that moves only when work says so. */
function bench() {
  let now = 1_000
  const notes = createRunningNotes(() => now)
  return {
    notes,
    now: () => now,
    pass: (ms: number) => {
      now += ms
    },
    run: (name: string, ms: number) =>
      notes.running(name, () => {
        now += ms
      }),
  }
}

const stall = (at: number, durationMs: number, name: string | null = 'x') => ({ at, durationMs, name })

describe('the ledger', () => {
  it('keeps the longest, counts those over 50 ms and tells the start apart', () => {
    const ledger = createStallLedger()
    ledger.add(stall(10, 900), null)
    ledger.add(stall(20, 400), 25)
    ledger.add(stall(30, 50), 25)
    ledger.add(stall(40, 80, 'a'), 25)
    ledger.add(stall(50, 70, 'b'), 25)
    const report = ledger.report()
    expect(report.longest).toEqual(stall(40, 80, 'a'))
    expect(report.count).toBe(2)
    expect(report.startup).toEqual({ longest: stall(10, 900), count: 2 })
    expect(report.last.map(({ at }) => at)).toEqual([50, 40, 20, 10])
  })

  it('shows the longest even where none was over 50 ms', () => {
    const ledger = createStallLedger()
    ledger.add(stall(1, 12), 0)
    expect(ledger.report()).toMatchObject({ longest: stall(1, 12), count: 0, last: [] })
  })

  it('keeps fifty', () => {
    const ledger = createStallLedger()
    for (let at = 0; at < 80; at += 1) ledger.add(stall(at, 60), 0)
    const { last, count } = ledger.report()
    expect([last.length, last[0]?.at, last.at(-1)?.at, count]).toEqual([50, 79, 30, 80])
  })
})

describe('the notes', () => {
  it('name what has most of the time', () => {
    const { notes, run, now } = bench()
    run('small', 5)
    run('large', 60)
    expect(notes.nameOf(1_000, now())).toBe('large')
  })

  it('give a section no credit for the named ones inside it', () => {
    const { notes, run, pass, now } = bench()
    notes.running('outer', () => {
      pass(10)
      run('inner', 80)
    })
    expect(notes.nameOf(1_000, now())).toBe('inner')
  })

  it('add up many small sections of one name, but take none of them for a long one', () => {
    const { notes, run, now } = bench()
    for (let i = 0; i < 3_000; i += 1) run('tiny', 0.1)
    expect(notes.nameOf(1_000, now())).toBe('tiny')
    const longest = notes.longestSince(1_000)
    expect((longest?.end ?? 0) - (longest?.start ?? 0)).toBeCloseTo(0.1)
  })

  it('tell what only followed a section as near it, and claim nothing where there was none', () => {
    const { notes, run, pass, now } = bench()
    expect(notes.nameOf(900, 1_000)).toBeNull()
    run('answer', 2)
    pass(98)
    expect(notes.nameOf(1_000, now())).toBe('near answer')
    expect(notes.nameOf(2_000, 2_100)).toBeNull()
  })

  it('note a section that throws, and let the error through', () => {
    const { notes, pass, now } = bench()
    const broken = () =>
      notes.running('broken', () => {
        pass(70)
        throw new Error('no')
      })
    expect(broken).toThrow('no')
    expect(notes.nameOf(1_000, now())).toBe('broken')
  })
})

describe('the watch of a loop', () => {
  it('sees nothing while the timer comes in time, and comes less often where nothing runs', () => {
    const { notes, pass, run, now } = bench()
    const look = createLoopWatch(notes, now())
    let wait: number = lookAfterMs.working
    const waits: number[] = []
    for (let i = 0; i < 20; i += 1) {
      if (i === 10) run('ping', 0.1)
      pass(wait + 1)
      const { stall, nextMs } = look(now(), 0)
      expect(stall).toBeNull()
      waits.push(nextMs)
      wait = nextMs
    }
    expect(waits.filter((ms) => ms === lookAfterMs.working)).toHaveLength(1)
    expect(waits[10]).toBe(lookAfterMs.working)
  })

  it('knows a named stall to the millisecond: when it began, how long it was and what ran', () => {
    const { notes, pass, run, now } = bench()
    const look = createLoopWatch(notes, now())
    pass(10)
    run('import', 200)
    pass(1)
    expect(look(now(), 500_211).stall).toEqual({ at: 500_010, durationMs: 200, name: 'import' })
  })

  it('sees a named stall that fits between two looks', () => {
    const { notes, pass, run, now } = bench()
    const look = createLoopWatch(notes, now())
    run('short', 45)
    pass(5)
    expect(look(now(), 0).stall).toMatchObject({ durationMs: 45, name: 'short' })
    pass(lookAfterMs.working)
    expect(look(now(), 0).stall).toBeNull()
  })

  it('tells a stall without a name by how late it came', () => {
    const { notes, pass, now } = bench()
    const look = createLoopWatch(notes, now())
    pass(lookAfterMs.working + 120)
    expect(look(now(), 10_000).stall).toEqual({ at: 9_880, durationMs: 120, name: null })
  })

  it('takes a machine that slept for no stall', () => {
    const { notes, pass, now } = bench()
    const look = createLoopWatch(notes, now())
    pass(3_600_000)
    expect(look(now(), 0).stall).toBeNull()
  })
})
