/** `npm start`: sets up what is missing, builds what has changed, and runs the app. */

import { buildWhenChanged } from './run/build.mjs'
import { requireSandbox, screenComplaint, surroundings } from './run/display.mjs'
import { electronExecutable } from './setup/electron.mjs'
import { Failure, runScript } from './setup/failure.mjs'
import { root } from './setup/places.mjs'
import { prepare } from './setup/prepare.mjs'
import { show } from './setup/process.mjs'

/** @param {string} message */
const say = (message) => console.log(message)

await runScript(async () => {
  const around = surroundings()
  const complaint = screenComplaint(around)
  if (complaint !== null) throw new Failure(complaint)
  await prepare({ say })
  await buildWhenChanged(say)
  const switches = []
  if (around.platform === 'linux' && around.isRoot) {
    say("Chromium's sandbox does not work for root, so the app runs without it: start it as an ordinary user instead.")
    switches.push('--no-sandbox')
  } else {
    await requireSandbox(around)
  }
  return show(electronExecutable() ?? '', [...switches, root, ...process.argv.slice(2)], {
    env: process.env,
    apart: true,
  })
})
