/** `npm run check`: the types, the lint rules and the borders between the rooms; no test runs. */
import { runStages } from './run/run-stages.mjs'
import { stages } from './run/stages.mjs'
import { runScript } from './setup/failure.mjs'
import { prepare } from './setup/prepare.mjs'

await runScript(async () => {
  await prepare()
  const { failed } = await runStages(
    stages.filter(({ part }) => part === 'check'),
    [],
  )
  return failed === 0 ? 0 : 1
})
