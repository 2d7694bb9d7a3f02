/**
 * The rules are tested as the product is: each is fed a file that breaks it and must say so by name, and a file that
 * keeps it and must stay silent. The files live in a small copy of the checkout, under the project's own settings.
 */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { circleTwo, clean, forBiome, forCruiser, forTypes, type Violation } from './borders-cases.ts'

const root = join(import.meta.dirname, '..')
const settings = [
  '.dependency-cruiser.cjs',
  'biome.json',
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'tsconfig.test.json',
  'scripts/lint',
]
const rooms = ['shared', 'feed', 'poller', 'store', 'main', 'preload', 'renderer']

const checkouts: string[] = []

afterAll(() => {
  for (const checkout of checkouts) rmSync(checkout, { recursive: true })
})

/** A checkout with the project's settings, the clean files and the violations. */
function makeCheckout(violations: readonly Violation[], besides: Readonly<Record<string, string>> = {}): string {
  const checkout = mkdtempSync(join(tmpdir(), 'borders-'))
  checkouts.push(checkout)
  for (const path of settings) cpSync(join(root, path), join(checkout, path), { recursive: true })
  for (const room of rooms) cpSync(join(root, `src/${room}/tsconfig.json`), join(checkout, `src/${room}/tsconfig.json`))
  symlinkPackages(checkout)
  const broken = violations.map(({ file, text }) => [file, text] as const)
  for (const [file, text] of [...Object.entries({ ...clean, ...besides }), ...broken]) {
    mkdirSync(dirname(join(checkout, file)), { recursive: true })
    writeFileSync(join(checkout, file), text)
  }
  return checkout
}

/** Each package by itself: what the tools write into node_modules stays in the copy. */
function symlinkPackages(checkout: string) {
  const packages = readdirSync(join(root, 'node_modules')).filter((name) => !name.startsWith('.'))
  mkdirSync(join(checkout, 'node_modules'))
  for (const name of packages) symlinkSync(join(root, 'node_modules', name), join(checkout, 'node_modules', name))
}

function run(checkout: string, script: string, words: readonly string[]): Promise<string> {
  const file = join(root, 'node_modules', script)
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...words], { cwd: checkout, maxBuffer: 1 << 26 }, (_error, stdout) =>
      resolve(stdout),
    )
  })
}

/** What a tool said, as "rule file" lines. */
type Findings = ReadonlySet<string>

function expectEach(violations: readonly Violation[], findings: () => Findings) {
  test.each(violations.map((violation) => [violation.rule, violation.file] as const))(
    '%s fires on %s',
    (rule, file) => {
      expect([...findings()]).toContain(`${rule} ${file}`)
    },
  )

  test('nothing is said of the files that keep the rules', () => {
    const said = [...findings()].filter((finding) => finding.split(' ')[1]?.split('/').at(-1)?.startsWith('kept-'))
    expect(said).toEqual([])
  })
}

describe('dependency-cruiser', () => {
  let findings: Findings = new Set()

  beforeAll(async () => {
    const words = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src']
    const report = JSON.parse(
      await run(makeCheckout(forCruiser, circleTwo), 'dependency-cruiser/bin/dependency-cruiser.mjs', words),
    )
    const violations: { from: string; rule: { name: string } }[] = report.summary.violations
    findings = new Set(violations.map(({ from, rule }) => `${rule.name} ${from}`))
  })

  expectEach(forCruiser, () => findings)

  test('every rule has a violation here', () => {
    const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
    const names = forbidden.map(({ name }: { name: string }) => name)
    expect(new Set(forCruiser.map(({ rule }) => rule))).toEqual(new Set(names))
  })
})

describe('biome', () => {
  let findings: Findings = new Set()

  beforeAll(async () => {
    const words = ['lint', '--max-diagnostics=none', '--reporter=json', 'src', 'scripts', 'e2e']
    const report = JSON.parse(await run(makeCheckout(forBiome), '@biomejs/biome/bin/biome', words))
    findings = new Set(report.diagnostics.map(nameFinding))
  })

  expectEach(forBiome, () => findings)
})

interface Diagnostic {
  readonly category: string
  readonly severity: string
  readonly message: string
  readonly location: { readonly path: string }
}

/** A rule of our own has no category, but its name stands before the colon of its message. */
function nameFinding({ category, message, location }: Diagnostic): string {
  const rule = category === 'plugin' ? message.split(':')[0] : category.split('/').at(-1)
  return `${rule} ${location.path}`
}

describe('the type checker', () => {
  let findings: Findings = new Set()

  beforeAll(async () => {
    const output = await run(makeCheckout(forTypes), 'typescript/bin/tsc', ['-b', '--pretty', 'false'])
    const errors = output.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+):/gm)
    findings = new Set([...errors].map(([, file, code]) => `${code} ${file}`))
  })

  expectEach(forTypes, () => findings)
})
