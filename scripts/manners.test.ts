/** docs/manners.md promises tests by name; here the names are looked up. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs/manners.md'), 'utf8')
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:what is asked|subject|---)/.test(line))

/** Every “name” on the page with the file named last before it. */
function* promisedTests(): Generator<readonly [file: string, name: string]> {
  let file = ''
  for (const [, path, name] of page.matchAll(/`((?:src|e2e|scripts)\/[\w./-]+\.(?:test|spec)\.ts)`|“([^”]+)”/g)) {
    if (path !== undefined) file = path
    if (name !== undefined) yield [file, name]
  }
}

test.each([...promisedTests()])('%s has the test “%s”', (file, name) => {
  const source = readFileSync(join(root, file), 'utf8')
  const isNamed = [`'${name}`, `"${name}`, `\`${name}`].some((start) => source.includes(start))
  expect(isNamed, `${file} has no “${name}”`).toBe(true)
})

test('every line has its proof, or says that and why it is not kept', () => {
  expect(rows.length).toBeGreaterThan(50)
  for (const row of rows) expect(row).toMatch(/“[^”]+”|\*\*No\*\*|\*\*No\.\*\* |the same/)
})

test('every group of the list is there', () => {
  const groups = [...page.matchAll(/^## (\d{3}(?:–\d{3})?):/gm)].map(([, numbers]) => numbers)
  expect(groups).toEqual(
    ['001–004', '010–016', '020–024', '033–037', '050–051', '060–066', '070–071', '080–090', '100–105'].concat([
      '110–120',
      '130–137',
      '140',
    ]),
  )
})
