import type { StoreReply, StoreRequest } from '../../shared/store-contract'
import type { ThreadPort } from '../thread'

export interface FakePort extends ThreadPort {
  readonly replies: readonly StoreReply[]
  readonly ended: () => boolean
  readonly send: (request: StoreRequest) => void
  /** Sends a call and gives back the replies that it caused. */
  readonly call: (method: string, argument: unknown) => readonly StoreReply[]
}

/** The thread's end of a port whose other end is the test. */
export function fakePort(): FakePort {
  const replies: StoreReply[] = []
  let receive: ((request: StoreRequest) => void) | null = null
  let ended = false
  const send = (request: StoreRequest): void => {
    if (receive === null) throw new Error('Nobody is listening')
    receive(request)
  }
  return {
    replies,
    ended: () => ended,
    post: (reply) => void replies.push(structuredClone(reply)),
    listen: (listener) => {
      receive = listener
    },
    end: () => {
      ended = true
    },
    send,
    call: (method, argument) => {
      const before = replies.length
      send({ type: 'call', id: before, method, argument })
      return replies.slice(before)
    },
  }
}
