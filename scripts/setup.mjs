/** `npm run setup`: all that a bare checkout lacks, for the app and for its tests. */
import { runScript } from './setup/failure.mjs'
import { prepare, screenPrograms } from './setup/prepare.mjs'

await runScript(async () => {
  const { electron } = await prepare({ programs: screenPrograms })
  console.log(`Ready, with Electron ${electron}.`)
  return 0
})
