/**
 * `npm run test:installed`: makes the deb, installs it on this system, drives what was installed as an ordinary user, and removes it again.
 * Its last line says how many tests passed. For a system that may be changed: it needs root and Debian's tools.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { requireSandbox, surroundings, unseen } from './run/display.mjs'
import { closingLine, nothingRan } from './run/results.mjs'
import { runStages } from './run/run-stages.mjs'
import { runSpecs } from './run/stages.mjs'
import { Failure, runScript } from './setup/failure.mjs'
import { root, toolNode } from './setup/places.mjs'
import { prepare, screenPrograms } from './setup/prepare.mjs'
import { capture, findProgram, show } from './setup/process.mjs'

const isInstalled = async () => (await capture('dpkg-query', ['-W', 'courant'])).code === 0

/**
 * @param {string} command
 * @param {readonly string[]} words
 */
async function mustRun(command, words) {
  const { code, output } = await capture(command, words, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  if (code !== 0) throw new Failure(`${command} ${words.join(' ')} failed:\n${output}`)
  return output
}

/** The paths of the package, but for those that it shares with others. */
async function ownPaths() {
  const listed = (await mustRun('dpkg-query', ['-L', 'courant'])).trim().split('\n')
  return [...listed.filter((path) => /courant/i.test(path)), '/usr/bin/courant', '/etc/alternatives/courant']
}

/** @type {readonly string[]} */
let installed = []

async function makeAndInstall() {
  const made = await show(toolNode(), [join(root, 'scripts', 'dist.mjs'), 'deb'], {
    env: { COURANT_DEB_LEVEL: '1', ...process.env },
  })
  const deb = readdirSync(join(root, 'dist')).find((file) => file.endsWith('_amd64.deb') || file.endsWith('_arm64.deb'))
  if (made !== 0 || deb === undefined) throw new Failure('There is no deb to install.')
  await mustRun('apt-get', ['install', '-q', '-y', `./dist/${deb}`])
  installed = await ownPaths()
  const lacking = installed.filter((path) => !existsSync(path))
  if (lacking.length > 0) throw new Failure(`The package did not install ${lacking.join(', ')}.`)
  return { ...nothingRan, passed: 1 }
}

async function remove() {
  await mustRun('apt-get', ['purge', '-q', '-y', 'courant'])
  const left = installed.filter((path) => existsSync(path))
  if (left.length > 0) throw new Failure(`The package left behind: ${left.join(', ')}`)
  return { ...nothingRan, passed: 1 }
}

await runScript(async () => {
  const around = surroundings()
  if (!around.isRoot || findProgram('apt-get') === null) {
    throw new Failure('The installed app is tested on Debian or Ubuntu, by root: it has to be installed there.')
  }
  if (await isInstalled())
    throw new Failure('Courant is installed here already; to test another, first type: apt-get purge courant')
  await prepare({ programs: [...screenPrograms, 'desktop-file-validate', 'appstreamcli', 'xdg-open', 'gio'] })
  await requireSandbox(around)
  const stages = [
    { name: 'package and install', part: /** @type {const} */ ('e2e'), run: makeAndInstall },
    {
      name: 'the installed app',
      part: /** @type {const} */ ('e2e'),
      run: () => runSpecs('e2e/installed/playwright.config.ts', unseen(around), process.argv.slice(2)),
    },
  ]
  let counts = nothingRan
  try {
    counts = await runStages(stages, [])
  } finally {
    if (await isInstalled()) {
      const removed = await runStages([{ name: 'remove', part: 'e2e', run: remove }], [])
      counts = { ...counts, passed: counts.passed + removed.passed, failed: counts.failed + removed.failed }
    }
  }
  console.log(`\n${closingLine(counts)}`)
  return counts.failed === 0 ? 0 : 1
})
