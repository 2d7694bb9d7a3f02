/** `npm run gallery`: sets up, builds, and takes the pictures of `docs/gallery/`. */
import { join } from 'node:path'
import { buildWhenChanged } from './run/build.mjs'
import { requireSandbox, surroundings, unseen } from './run/display.mjs'
import { runScript } from './setup/failure.mjs'
import { root, toolNode } from './setup/places.mjs'
import { prepare, screenPrograms } from './setup/prepare.mjs'
import { show } from './setup/process.mjs'

await runScript(async () => {
  const around = surroundings()
  const frame = unseen(around)
  await prepare({ programs: frame.length > 0 ? screenPrograms : [] })
  await buildWhenChanged(console.log)
  await requireSandbox(around)
  const [command = '', ...rest] = [
    ...frame,
    toolNode(),
    join(root, 'e2e', 'gallery', 'take-gallery.ts'),
    ...process.argv.slice(2),
  ]
  return show(command, rest)
})
