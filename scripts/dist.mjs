/** `npm run dist -- [deb] [rpm] …`: makes the packages that this machine can make, and says which it left out and why. */
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { carriedOverlay, installPackager, makePackages, standIns } from './dist/packager.mjs'
import { planPackages } from './dist/plan.mjs'
import { buildWhenChanged } from './run/build.mjs'
import { Failure, runScript } from './setup/failure.mjs'
import { root, toolEnvironment } from './setup/places.mjs'
import { prepare } from './setup/prepare.mjs'
import { findProgram } from './setup/process.mjs'

/** The version that package.json names, and whose tools are downloaded from the same place. */
const wantedElectron = () =>
  JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version

await runScript(async () => {
  const { electron } = await prepare()
  const downloads = electron === wantedElectron()
  const { platform, arch } = process
  const has = (/** @type {string} */ program) => findProgram(program) !== null
  const plan = planPackages(process.argv.slice(2), { platform, arch, downloads, has })
  if ('complaint' in plan) throw new Failure(plan.complaint)
  if (plan.orders.length === 0) throw new Failure(plan.leftOut.join('\n'))
  await buildWhenChanged(console.log)
  await installPackager(console.log)
  Object.assign(process.env, toolEnvironment(), downloads ? {} : standIns())
  const made = await makePackages(plan.orders, downloads ? {} : carriedOverlay())
  console.log(`\nMade, with Electron ${electron}:`)
  for (const file of made) console.log(`  ${relative(root, file)}`)
  for (const sentence of plan.leftOut) console.log(sentence)
  return 0
})
