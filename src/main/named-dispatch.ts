import type { Running } from '../shared/running-notes'
import type { Clock } from './clock'
import type { StartPollerProcess } from './poller-life'

/** The same clock, the work of its timers named. */
export function namedClock(clock: Clock, running: Running): Clock {
  return { now: clock.now, after: (ms, run) => clock.after(ms, () => running('a timer', run)) }
}

/** The same poller, what main does with its messages, and for its commands, named. */
export function namedPoller(start: StartPollerProcess, running: Running): StartPollerProcess {
  return (first, listener) => {
    const process = start(first, {
      message: (message) => running(`poller's ${typeOf(message)}`, () => listener.message(message)),
      exit: listener.exit,
    })
    return {
      send: (command) => running(`${command.type} to the poller`, () => process.send(command)),
      kill: process.kill,
    }
  }
}

/** The message is not checked yet: whatever its type is, the name stays short. */
function typeOf(message: unknown): string {
  return String((message as { readonly type?: unknown } | null)?.type).slice(0, 40)
}
