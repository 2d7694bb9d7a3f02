import { createFifo, type Fifo } from './fifo'
import { isPrivateHost } from './host-scope'
import type { SetTimer } from './timer'

/** A place in the gate: one of `maxAtOnce`, and the only one at its host. */
export interface Turn {
  /** Gives the place up and waits for one at another host; false when the wait was ended by `drop`. */
  moveTo(hostname: string): Promise<boolean>
  /** Gives the place back. Harmless when there is none. The host needs no rest where nothing was asked of it. */
  leave(visited: boolean): void
  /** Calls back once while the turn lasts at this host: when another wants to come there, or at once where one waits. */
  onWanted(listener: () => void): void
}

export interface Ticket {
  /** The turn, once it has come; null when the ticket was dropped first. */
  readonly turn: Promise<Turn | null>
  /** Ends any wait of this ticket. A turn that has come is not taken away. */
  drop(): void
}

export interface HostGate {
  /** Asks for a turn at a host. An urgent one, for a person who waits, goes first and counts only for its host. */
  enter(hostname: string, urgent?: boolean): Ticket
  /** While held, no turn begins but urgent ones. */
  hold(held: boolean): void
}

interface Entry {
  readonly urgent: boolean
  dropped: boolean
  readonly admit: (admitted: boolean) => void
}

interface Host {
  readonly name: string
  readonly urgent: Fifo<Entry>
  readonly waiting: Fifo<Entry>
  /** Someone is at the host, or it rests after a visit. */
  state: 'free' | 'taken' | 'resting'
  /** In the line of hosts that could be visited at once. */
  lined: boolean
  endRest: () => void
  /** Tells who is there that another waits. */
  wanted: () => void
}

/**
 * Lets polls through: at most `maxAtOnce` in all, one per host at a time, with `spacingMs` between two visits to a public
 * host. Only hosts that could be visited at once stand in the line for the places, so a slow host holds one place and no
 * one else's. Every step costs the same however many feeds wait.
 */
export function createHostGate(options: {
  readonly maxAtOnce: number
  readonly spacingMs: number
  readonly setTimer: SetTimer
}): HostGate {
  const hosts = new Map<string, Host>()
  const line = createFifo<Host>()
  let placesTaken = 0
  let held = false

  function hostOf(name: string): Host {
    const known = hosts.get(name)
    if (known !== undefined) return known
    const host: Host = {
      name,
      urgent: createFifo(),
      waiting: createFifo(),
      state: 'free',
      lined: false,
      endRest: () => {},
      wanted: () => {},
    }
    hosts.set(name, host)
    return host
  }

  /** The first entry that still wants its turn. */
  function next(queue: Fifo<Entry>): Entry | undefined {
    while (queue.peek()?.dropped === true) queue.take()
    return queue.take()
  }

  function offer(host: Host): void {
    if (host.state === 'taken') return
    const urgent = next(host.urgent)
    if (urgent !== undefined) {
      host.state = 'taken'
      urgent.admit(true)
      return
    }
    if (host.state === 'resting') return
    if (host.waiting.size() === 0) {
      if (!host.lined) hosts.delete(host.name)
      return
    }
    if (!host.lined) {
      host.lined = true
      line.push(host)
    }
    fill()
  }

  function fill(): void {
    while (!held && placesTaken < options.maxAtOnce) {
      const host = line.take()
      if (host === undefined) return
      host.lined = false
      if (host.state !== 'free') continue
      const entry = next(host.waiting)
      if (entry === undefined) {
        offer(host)
        continue
      }
      host.state = 'taken'
      placesTaken++
      entry.admit(true)
    }
  }

  function free(host: Host, urgent: boolean, visited: boolean): void {
    if (!urgent) placesTaken--
    if (visited && options.spacingMs > 0 && !isPrivateHost(host.name)) {
      host.state = 'resting'
      host.endRest()
      host.endRest = options.setTimer(() => {
        if (host.state === 'resting') host.state = 'free'
        offer(host)
      }, options.spacingMs)
    } else {
      host.state = 'free'
    }
    offer(host)
    fill()
  }

  return {
    enter: (hostname, urgent = false) => createTicket({ hostname, urgent, hostOf, offer, free }),
    hold(value) {
      held = value
      fill()
    },
  }
}

function tellWanted(host: Host): void {
  const tell = host.wanted
  host.wanted = () => {}
  tell()
}

/** One caller's way through the gate: waiting, at a host, on the way to another, gone. */
function createTicket(gate: {
  readonly hostname: string
  readonly urgent: boolean
  readonly hostOf: (name: string) => Host
  readonly offer: (host: Host) => void
  readonly free: (host: Host, urgent: boolean, visited: boolean) => void
}): Ticket {
  const { urgent } = gate
  let at: Host | null = null
  let waitingAs: Entry | null = null
  let dropped = false

  function visit(hostname: string): Promise<boolean> {
    if (dropped) return Promise.resolve(false)
    const host = gate.hostOf(hostname)
    return new Promise((resolve) => {
      const admit = (admitted: boolean): void => {
        waitingAs = null
        if (admitted) at = host
        resolve(admitted)
      }
      waitingAs = { urgent, dropped: false, admit }
      const queue = urgent ? host.urgent : host.waiting
      queue.push(waitingAs)
      if (host.state === 'taken') tellWanted(host)
      gate.offer(host)
    })
  }

  function leave(visited: boolean): void {
    if (at === null) return
    const left = at
    at = null
    left.wanted = () => {}
    gate.free(left, urgent, visited)
  }

  const turn: Turn = {
    moveTo(hostname) {
      leave(true)
      return visit(hostname)
    },
    leave,
    onWanted(listener) {
      if (at === null) return
      at.wanted = listener
      if (at.urgent.peek() !== undefined || at.waiting.peek() !== undefined) tellWanted(at)
    },
  }

  return {
    turn: visit(gate.hostname).then((admitted) => (admitted ? turn : null)),
    drop() {
      dropped = true
      if (waitingAs === null) return
      waitingAs.dropped = true
      waitingAs.admit(false)
    },
  }
}
