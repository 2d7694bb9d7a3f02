import { join } from 'node:path'
import { MessageChannelMain, utilityProcess } from 'electron'
import type { Log } from './log'
import type { StartPollerProcess } from './poller-life'

/** How long a dead poller's port stays open. */
const lastWordsMs = 1_000

/**
 * Starts the poller as a utility process: the built entry `poller.js` beside this one. Its output goes to the log.
 *
 * DNS look-ups run in libuv's thread pool; with the usual four threads a few dead resolvers would hold up every other
 * feed, so the pool gets 64.
 */
export function pollerProcessStarter(log: Log): StartPollerProcess {
  return (start, listener) => {
    const child = utilityProcess.fork(join(import.meta.dirname, 'poller.js'), [], {
      serviceName: 'Courant Poller',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, UV_THREADPOOL_SIZE: '64' },
    })
    const { port1, port2 } = new MessageChannelMain()
    let gone = false

    child.stdout?.on('data', (text) => log.info(`poller says: ${String(text).trimEnd()}`))
    child.stderr?.on('data', (text) => log.warn(`poller says: ${String(text).trimEnd()}`))
    child.on('exit', (code) => {
      gone = true
      // Not at once: what it sent with its last breath may still be on the way.
      setTimeout(() => port2.close(), lastWordsMs)
      listener.exit(`exit code ${code}`)
    })
    port2.on('message', (event) => listener.message(event.data))
    port2.start()
    child.postMessage(start, [port1])

    return {
      send: (command) => {
        if (!gone) port2.postMessage(command)
      },
      kill: () => {
        // `child.kill` sends SIGTERM, which a hanging loop never hears.
        if (gone) return
        if (child.pid === undefined) child.kill()
        else process.kill(child.pid, 'SIGKILL')
      },
    }
  }
}
