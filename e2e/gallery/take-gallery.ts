/**
 * `npm run gallery -- [NAME …]`: takes a picture of each state of `states.ts`, or of those that are named, into
 * `docs/gallery/`, and writes the page that shows them.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../support/launch-app.ts'
import { emptyStage, fullStage, type Stage } from './stage.ts'
import { type GalleryState, galleryStates } from './states.ts'

const folder = join(repositoryRoot, 'docs', 'gallery')
const wide = [1240, 780] as const

async function take(stage: Stage, state: GalleryState): Promise<void> {
  const [width, height] = state.size ?? wide
  await stage.resize(width, height)
  await stage.reset({ language: 'en', theme: 'light', ...state.settings })
  await state.show?.(stage)
  // Fonts, icons and the last frame of what moves.
  await stage.page.waitForTimeout(500)
  await stage.page.screenshot({ path: join(folder, `${state.name}.png`) })
  console.log(state.name)
}

function pageOf(states: readonly GalleryState[]): string {
  const pictures = states.map(({ name, shows }) => `## ${shows}\n\n![${shows}](${name}.png)\n`)
  return `# Gallery\n\nThe window in ${states.length} states, taken by \`npm run gallery\`.\n\n${pictures.join('\n')}`
}

const names = process.argv.slice(2)
const unknown = names.filter((name) => !galleryStates.some((state) => state.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no state ${unknown.join(', ')}; there are ${galleryStates.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(2)
}
const wanted = names.length === 0 ? galleryStates : galleryStates.filter(({ name }) => names.includes(name))
mkdirSync(folder, { recursive: true })
const makeStage = { empty: emptyStage, full: fullStage } as const
let failed = 0
for (const profile of ['empty', 'full'] as const) {
  const states = wanted.filter((state) => state.profile === profile)
  if (states.length === 0) continue
  const stage = await makeStage[profile]()
  try {
    for (const state of states) {
      await take(stage, state).catch((error: unknown) => {
        failed += 1
        console.error(`${state.name}: ${error}`)
      })
    }
  } finally {
    await stage.close()
  }
}
writeFileSync(join(folder, 'README.md'), pageOf(galleryStates))
process.exit(failed > 0 ? 1 : 0)
