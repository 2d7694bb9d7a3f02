import type { Reply, RequestChannel, RequestChannels } from '../../shared/window-contract'

/** One function per channel; a missing one does not compile. */
export type Handlers<C extends RequestChannel = RequestChannel> = {
  readonly [K in C]: (argument: RequestChannels[K]['argument']) => Promise<Reply<RequestChannels[K]['reply']>>
}

/** A request that was done. */
export function done<T>(value: T): Reply<T> {
  return { ok: true, value }
}

/** A request that was not done, and the sentence that says why. */
export function refused(message: string): Reply<never> {
  return { ok: false, failure: { message } }
}
