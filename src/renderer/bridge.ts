import type {
  PushChannel,
  PushChannels,
  ReaderApi,
  Reply,
  RequestChannel,
  RequestChannels,
} from '../shared/window-contract'
import { running, runningFromMain } from './running'
import { texts } from './texts'

declare global {
  interface Window {
    readonly reader: ReaderApi
  }
}

let connected: ReaderApi | null = null

/** Chooses what answers the window: what the preload offers, or in a test an object in memory. */
export function connectBridge(reader: ReaderApi = window.reader): void {
  connected = reader
}

/** Asks main. A broken channel becomes a failure like any other: no view has to catch. */
export async function request<C extends RequestChannel>(
  channel: C,
  argument: RequestChannels[C]['argument'],
): Promise<Reply<RequestChannels[C]['reply']>> {
  if (connected === null) throw new Error('The bridge is not connected.')
  try {
    const api = connected
    const reply = await running(`request ${channel}`, () => api.request(channel, argument))
    // What the answer sets going follows at once: in the notes it is told as near this.
    runningFromMain(`answer of ${channel}`, () => {})
    return reply
  } catch {
    return { ok: false, failure: { message: texts().notices.noAnswer } }
  }
}

/** Listens to main; returns what ends the listening. */
export function listen<C extends PushChannel>(channel: C, listener: (payload: PushChannels[C]) => void): () => void {
  if (connected === null) throw new Error('The bridge is not connected.')
  return connected.listen(channel, (payload) => runningFromMain(`push ${channel}`, () => listener(payload)))
}
