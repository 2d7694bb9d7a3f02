import type { FeedId } from '../../shared/model'
import {
  defaultPollerOptions,
  freshPollState,
  type PolledFeed,
  type PollerCommand,
  type PollerEvent,
  type PollerStart,
} from '../../shared/poller-contract'
import type { PollerProcessListener } from '../poller-life'
import { createPollerSupervisor } from '../poller-supervisor'
import { manualClock, settle } from './manual-clock'
import { recordingLog } from './recording-log'

export interface FakeProcess {
  readonly start: PollerStart
  readonly sent: PollerCommand[]
  readonly listener: PollerProcessListener
  killed: boolean
}

export const feed = (id: number): PolledFeed => ({
  id: id as FeedId,
  url: `https://f.test/${id}`,
  state: freshPollState,
})

/** A supervisor whose poller processes are objects in memory, on a clock by hand. */
export function supervise(options: { readonly answersPings?: boolean; readonly feeds?: readonly PolledFeed[] } = {}) {
  const clock = manualClock()
  const log = recordingLog()
  const processes: FakeProcess[] = []
  const events: PollerEvent[] = []
  const states: string[] = []
  let loads = 0
  const supervisor = createPollerSupervisor({
    startProcess: (start, listener) => {
      const fake: FakeProcess = { start, sent: [], listener, killed: false }
      processes.push(fake)
      return {
        send: (command) => {
          fake.sent.push(structuredClone(command))
          if (command.type === 'ping' && options.answersPings !== false) {
            listener.message({ type: 'pong', sequence: command.sequence })
          }
        },
        kill: () => {
          if (fake.killed) return
          fake.killed = true
          listener.exit('exit code 9')
        },
      }
    },
    options: { ...defaultPollerOptions, userAgent: 'test' },
    loadFeeds: async () => {
      loads += 1
      return options.feeds ?? [feed(1), feed(2)]
    },
    onEvent: (event, ack) => {
      events.push(event)
      if (event.type === 'batch') ack(event.batchId)
    },
    onState: (state) => states.push(state),
    clock,
    log,
  })
  const latest = () => processes.at(-1) as FakeProcess
  const becomeReady = async () => {
    latest().listener.message({ type: 'ready' })
    await settle()
  }
  const sent = (type: PollerCommand['type']) => latest().sent.filter((command) => command.type === type)
  return { supervisor, clock, log, processes, events, states, latest, becomeReady, sent, loads: () => loads }
}
