import { describe, expect, it, vi } from 'vitest'
import type { Fifo } from './fifo'
import { createHostGate, type Ticket, type Turn } from './host-gate'
import { createHandTimer } from './testing/hand-timer'

/** What the gate asks of its queues is counted: each step of theirs costs the same, however long they are. */
const queues = vi.hoisted(() => ({ steps: 0 }))
vi.mock('./fifo', async (importActual) => {
  const { createFifo } = await importActual<typeof import('./fifo')>()
  const counted = <T>(fifo: Fifo<T>): Fifo<T> => {
    const count = <A extends unknown[], R>(step: (...given: A) => R) => {
      return (...given: A): R => {
        queues.steps++
        return step(...given)
      }
    }
    return { push: count(fifo.push), take: count(fifo.take), peek: count(fifo.peek), size: count(fifo.size) }
  }
  return { createFifo: <T>() => counted(createFifo<T>()) }
})

const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

function createGate(maxAtOnce = 3, spacingMs = 0) {
  const timer = createHandTimer()
  const gate = createHostGate({ maxAtOnce, spacingMs, setTimer: timer.set })
  const admitted: string[] = []
  const turns = new Map<string, Turn>()
  const enter = (name: string, host = name, urgent = false): Ticket => {
    const ticket = gate.enter(host, urgent)
    void ticket.turn.then((turn) => {
      if (turn === null) return
      admitted.push(name)
      turns.set(name, turn)
    })
    return ticket
  }
  const leave = async (name: string, visited = true) => {
    turns.get(name)?.leave(visited)
    await settle()
  }
  return { gate, timer, enter, leave, admitted, turns }
}

describe('the gate', () => {
  it('lets in so many at once and no more, in the order of asking', async () => {
    const { enter, leave, admitted } = createGate(2)
    for (const name of ['a', 'b', 'c', 'd']) enter(name)
    await settle()
    expect(admitted).toEqual(['a', 'b'])
    await leave('b')
    expect(admitted).toEqual(['a', 'b', 'c'])
    await leave('a')
    await leave('c')
    expect(admitted).toEqual(['a', 'b', 'c', 'd'])
  })

  it('lets one in per host', async () => {
    const { enter, leave, admitted } = createGate(10)
    enter('a1', 'a')
    enter('a2', 'a')
    enter('a3', 'a')
    await settle()
    expect(admitted).toEqual(['a1'])
    await leave('a1')
    expect(admitted).toEqual(['a1', 'a2'])
  })

  it('does not let a slow host hold up others', async () => {
    const { enter, leave, admitted } = createGate(2)
    for (let i = 0; i < 50; i++) enter(`slow${i}`, 'slow')
    for (let i = 0; i < 5; i++) enter(`other${i}`)
    await settle()
    for (let i = 0; i < 5; i++) await leave(`other${i}`)
    expect(admitted).toEqual(['slow0', 'other0', 'other1', 'other2', 'other3', 'other4'])
  })

  it('lets a public host rest between two visits, and others go on meanwhile', async () => {
    const { enter, leave, admitted, timer } = createGate(1, 1000)
    enter('a1', 'example.org')
    enter('a2', 'example.org')
    enter('b', 'example.net')
    await settle()
    await leave('a1')
    expect(admitted).toEqual(['a1', 'b'])
    await leave('b')
    expect(admitted).toEqual(['a1', 'b'])
    timer.advance(999)
    await settle()
    expect(admitted).toEqual(['a1', 'b'])
    timer.advance(1)
    await settle()
    expect(admitted).toEqual(['a1', 'b', 'a2'])
  })

  it.each(['localhost', '127.0.0.1', '192.168.1.4', '[::1]', 'nas', 'printer.local'])(
    'needs no rest on the near host %s',
    async (host) => {
      const { enter, leave, admitted } = createGate(1, 1000)
      enter('1', host)
      enter('2', host)
      await settle()
      await leave('1')
      expect(admitted).toEqual(['1', '2'])
    },
  )

  it('tells who is at a host, once, that another wants to come there', async () => {
    const { enter, leave, turns } = createGate(5)
    const told: string[] = []
    enter('a1', 'a')
    enter('b1', 'b')
    await settle()
    turns.get('a1')?.onWanted(() => told.push('a1'))
    turns.get('b1')?.onWanted(() => told.push('b1'))
    expect(told).toEqual([])
    enter('a2', 'a')
    enter('a3', 'a')
    expect(told).toEqual(['a1'])
    await leave('a1')
    turns.get('a2')?.onWanted(() => told.push('a2'))
    expect(told).toEqual(['a1', 'a2'])
    await leave('a2')
    await leave('b1')
    enter('b2', 'b')
    enter('b3', 'b')
    expect(told).toEqual(['a1', 'a2'])
  })

  it('needs no rest where nothing was asked', async () => {
    const { enter, leave, admitted } = createGate(1, 1000)
    enter('1', 'example.org')
    enter('2', 'example.org')
    await settle()
    await leave('1', false)
    expect(admitted).toEqual(['1', '2'])
  })

  it('keeps all waiting while it is held, and lets an urgent one through', async () => {
    const { gate, enter, leave, admitted } = createGate(2)
    gate.hold(true)
    enter('a')
    enter('b', 'b', true)
    await settle()
    expect(admitted).toEqual(['b'])
    gate.hold(false)
    await settle()
    expect(admitted).toEqual(['b', 'a'])
    gate.hold(true)
    enter('c')
    await leave('a')
    expect(admitted).toEqual(['b', 'a'])
  })

  it('lets an urgent one in beyond the number, and before those who wait at its host, but not beside one', async () => {
    const { enter, leave, admitted } = createGate(1)
    enter('a1', 'a')
    enter('a2', 'a')
    enter('now-b', 'b', true)
    enter('now-a', 'a', true)
    await settle()
    expect(admitted).toEqual(['a1', 'now-b'])
    await leave('a1')
    expect(admitted).toEqual(['a1', 'now-b', 'now-a'])
    await leave('now-a')
    expect(admitted).toEqual(['a1', 'now-b', 'now-a', 'a2'])
  })

  it('passes over those who dropped their ticket', async () => {
    const { enter, leave, admitted } = createGate(1)
    enter('a')
    const b = enter('b')
    const c = enter('c', 'b')
    enter('d')
    await settle()
    b.drop()
    c.drop()
    expect(await b.turn).toBeNull()
    await leave('a')
    expect(admitted).toEqual(['a', 'd'])
    await leave('d')
    enter('b2', 'b')
    await settle()
    expect(admitted).toEqual(['a', 'd', 'b2'])
  })

  it('gives the place away while a turn waits for another host, which is entered alone', async () => {
    const { enter, leave, admitted, turns } = createGate(1)
    enter('a')
    await settle()
    enter('b1', 'b')
    enter('c')
    const moved = turns.get('a')?.moveTo('b')
    await settle()
    expect(admitted).toEqual(['a', 'b1'])
    await leave('b1')
    expect(admitted).toEqual(['a', 'b1', 'c'])
    await leave('c')
    expect(await moved).toBe(true)
    enter('d')
    await settle()
    expect(admitted).not.toContain('d')
    await leave('a')
    expect(admitted).toContain('d')
  })

  it('ends the wait for another host when the ticket is dropped', async () => {
    const { enter, leave, turns, admitted } = createGate(5)
    const ticket = enter('a')
    enter('b')
    await settle()
    const moved = turns.get('a')?.moveTo('b')
    ticket.drop()
    expect(await moved).toBe(false)
    await leave('b')
    enter('b2', 'b')
    enter('a2', 'a')
    await settle()
    expect(admitted).toEqual(['a', 'b', 'b2', 'a2'])
  })

  it('may be left twice', async () => {
    const { enter, leave, admitted } = createGate(1)
    for (const name of ['a', 'b', 'c']) enter(name)
    await settle()
    await leave('a')
    await leave('a')
    expect(admitted).toEqual(['a', 'b'])
  })

  it.each([
    ['many hosts', (i: number) => `h${i}`],
    ['one host', () => 'one'],
    ['fifty hosts', (i: number) => `h${i % 50}`],
  ])('takes as many steps for each of five thousand as for each of five hundred, on %s', async (_, hostOf) => {
    const takeThrough = async (count: number) => {
      queues.steps = 0
      const gate = createHostGate({ maxAtOnce: 128, spacingMs: 0, setTimer: createHandTimer().set })
      const all = Array.from({ length: count }, (_, i) => gate.enter(hostOf(i)))
      const turns = await Promise.all(all.map(async ({ turn }) => (await turn)?.leave(true) === undefined))
      expect(turns).toHaveLength(count)
      return queues.steps / count
    }
    const few = await takeThrough(500)
    const many = await takeThrough(5_000)
    expect(few).toBeGreaterThan(1)
    expect(many).toBeLessThan(few * 1.1)
  })
})
