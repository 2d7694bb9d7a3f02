import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import * as v from 'valibot'
import type { Running } from '../../shared/running-notes'
import { type Reply, type RequestChannel, requestChannels } from '../../shared/window-contract'
import { type Log, reasonOf } from '../log'
import { texts } from '../texts'
import { argumentOf } from './guards'
import { type Handlers, refused } from './reply'

/**
 * Answers every request channel. A request counts only when `isTrusted` knows its sender and its argument fits; a handler
 * that throws is a bug, is logged, and reaches the window as a sentence.
 */
export function registerHandlers(dependencies: {
  readonly handlers: Handlers
  readonly isTrusted: (event: IpcMainInvokeEvent) => boolean
  readonly running: Running
  readonly log: Log
}): void {
  const { handlers, isTrusted, running, log } = dependencies

  async function respond(
    channel: RequestChannel,
    event: IpcMainInvokeEvent,
    argument: unknown,
  ): Promise<Reply<unknown>> {
    if (!isTrusted(event)) {
      log.error(`${channel} was asked for by a page that may not: ${event.senderFrame?.url ?? 'gone'}`)
      return refused(texts().refusals.notAllowed)
    }
    const parsed = v.safeParse(argumentOf[channel], argument)
    if (!parsed.success) {
      log.error(`${channel} was asked for with something that does not fit: ${parsed.issues[0].message}`)
      return refused(texts().refusals.senseless)
    }
    try {
      // The schema and the handler belong to the same channel, which the type of a union of functions cannot say.
      const handle = handlers[channel] as (argument: unknown) => Promise<Reply<unknown>>
      return await handle(parsed.output)
    } catch (error) {
      log.error(`${channel} failed: ${reasonOf(error)}`)
      return refused(texts().refusals.failed(reasonOf(error)))
    }
  }

  for (const channel of requestChannels) {
    ipcMain.handle(channel, (event, argument: unknown) => running(channel, () => respond(channel, event, argument)))
  }
}
