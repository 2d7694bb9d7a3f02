/** `npm run icons`: draws resources/icon.svg in every size that a platform asks for; to be run after a change of the drawing. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { icnsFile, icoFile } from './dist/image-files.mjs'
import { Failure, runScript } from './setup/failure.mjs'
import { root } from './setup/places.mjs'
import { capture, findProgram } from './setup/process.mjs'

const resources = join(root, 'resources')
const drawing = join(resources, 'icon.svg')
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512]

await runScript(async () => {
  if (findProgram('rsvg-convert') === null) {
    throw new Failure('There is no rsvg-convert; on Debian or Ubuntu type: apt-get install librsvg2-bin')
  }
  const folder = join(resources, 'icons')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const pictures = []
  for (const size of [...linuxSizes, 1024]) {
    const file = join(folder, `${size}x${size}.png`)
    const drawn = await capture('rsvg-convert', ['-w', `${size}`, '-h', `${size}`, drawing, '-o', file])
    if (drawn.code !== 0) throw new Failure(`rsvg-convert could not draw ${drawing}: ${drawn.output.trim()}`)
    pictures.push({ size, png: readFileSync(file) })
    if (!linuxSizes.includes(size)) rmSync(file)
  }
  writeFileSync(join(resources, 'icon.ico'), icoFile(pictures.filter(({ size }) => size <= 256)))
  writeFileSync(join(resources, 'icon.icns'), icnsFile(pictures))
  return 0
})
