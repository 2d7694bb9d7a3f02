// Loaded into the poller by Node itself, ahead of its own code: tells the bench how long its event loop was away.
const { readFileSync } = require('node:fs')
const { connect } = require('node:net')
const { performance } = require('node:perf_hooks')
const { isMainThread } = require('node:worker_threads')

const address = process.env.COURANT_BENCH_POLLER
const resolutionMs = 5
const tellEveryMs = 250

if (isMainThread && process.type === 'utility' && address !== undefined) {
  const socket = connect(address)
  socket.on('error', () => {})
  // The second field is the time spent ready but not running, in nanoseconds (Documentation/scheduler/sched-stats).
  const withoutCore = () => Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[1]) / 1e6
  let last = performance.now()
  let lastWait = withoutCore()
  let gaps = []
  setInterval(() => {
    const now = performance.now()
    const wait = withoutCore()
    gaps.push([now - last - resolutionMs, wait - lastWait])
    last = now
    lastWait = wait
  }, resolutionMs).unref()
  setInterval(() => {
    socket.write(`${JSON.stringify(gaps)}\n`)
    gaps = []
  }, tellEveryMs).unref()
  socket.unref()
}
