/** The one object that the window gets of the outside world: `window.reader`, limited to the channels of the contract. */
import { contextBridge, ipcRenderer } from 'electron'
import { pushChannels, type ReaderApi, type Reply, requestChannels } from '../shared/window-contract'

const mayRequest: ReadonlySet<string> = new Set(requestChannels)
const mayListen: ReadonlySet<string> = new Set(pushChannels)

const reader = {
  request: async (channel, argument) => {
    if (!mayRequest.has(channel)) return unknown(channel)
    return ipcRenderer.invoke(channel, argument)
  },
  listen: (channel, listener) => {
    if (!mayListen.has(channel)) return () => {}
    const hear = (_event: unknown, payload: Parameters<typeof listener>[0]): void => listener(payload)
    ipcRenderer.on(channel, hear)
    return () => ipcRenderer.removeListener(channel, hear)
  },
} satisfies ReaderApi

function unknown(channel: string): Reply<never> {
  return { ok: false, failure: { message: `There is no request ${JSON.stringify(channel)}.` } }
}

contextBridge.exposeInMainWorld('reader', reader)
