/** `npm run bench -- NAME …`: sets up, builds, and runs a bench; with no name it lists them. */
import { join } from 'node:path'
import { listBenches } from './run/benches.mjs'
import { buildWhenChanged } from './run/build.mjs'
import { requireSandbox, surroundings, unseen } from './run/display.mjs'
import { Failure, runScript } from './setup/failure.mjs'
import { root, toolNode } from './setup/places.mjs'
import { prepare, screenPrograms } from './setup/prepare.mjs'
import { show } from './setup/process.mjs'

await runScript(async () => {
  const [name, ...words] = process.argv.slice(2)
  const benches = listBenches(join(root, 'bench'))
  if (name === undefined) {
    console.log('Type: npm run bench -- NAME\n')
    for (const bench of benches) console.log(`  ${bench.name.padEnd(16)} ${bench.about}`)
    return 0
  }
  if (!benches.some((bench) => bench.name === name)) {
    throw new Failure(`There is no bench ${name}; to see which there are, type: npm run bench`)
  }
  const around = surroundings()
  const frame = around.hasScreen ? [] : unseen(around)
  await prepare({ programs: frame.length > 0 ? screenPrograms : [] })
  await buildWhenChanged(console.log)
  if (frame.length > 0) await requireSandbox(around)
  const [command = '', ...rest] = [...frame, toolNode(), join(root, 'bench', `${name}.ts`), ...words]
  return show(command, rest)
})
