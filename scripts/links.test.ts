/** Every page of the checkout leads where it says: to files and headings that are there, and names only files that are. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const made = new Set(['node_modules', 'out', 'dist', 'test-results'])

function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return made.has(entry.name) || entry.name.startsWith('.') ? [] : pagesIn(path)
    return entry.name.endsWith('.md') ? [path] : []
  })
}

/** A heading as the anchor that it gets: small letters, hyphens, no punctuation. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-')
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page : join(dirname(page), path)
  if (!existsSync(target)) return false
  if (anchor === undefined) return true
  const headings = readFileSync(target, 'utf8').matchAll(/^#+ (.+)$/gm)
  return [...headings].some(([, heading = '']) => anchorOf(heading) === anchor)
}

/** The relative links of all pages in a folder, and those of them that lead nowhere. */
function followLinks(folder: string): { readonly followed: number; readonly broken: readonly string[] } {
  const links = pagesIn(folder).flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = '']) => ({ page, link }))
      .filter(({ link }) => !/^[a-z]+:/.test(link)),
  )
  const broken = links.filter(({ page, link }) => !leadsSomewhere(page, link))
  return { followed: links.length, broken: broken.map(({ page, link }) => `${relative(folder, page)}: ${link}`) }
}

/** The files and folders that pages name in code quotes by their path from the top of the checkout, where there are none. */
function missingPaths(folder: string): readonly string[] {
  return pagesIn(folder).flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/`((?:bench|docs|e2e|packaging|resources|scripts|src)\/[\w./-]+)`/g)]
      .map(([, path = '']) => path)
      .filter((path) => !existsSync(join(folder, path)))
      .map((path) => `${relative(folder, page)}: ${path}`),
  )
}

test('a link to a file or a heading that is not there is found, one that is there and one to the web are not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'docs'))
  writeFileSync(join(folder, 'docs/there.md'), '# A page\n\n## The first, and last\n')
  const links = ['docs/there.md', 'docs/there.md#the-first-and-last', '#top', 'docs', 'https://site.example/gone.md']
  const wrong = ['docs/gone.md', 'docs/there.md#second', 'there.md']
  writeFileSync(
    join(folder, 'page.md'),
    `# Top\n\n${[...links, ...wrong].map((link) => `[words](${link})`).join('\n')}`,
  )
  expect(followLinks(folder)).toEqual({ followed: 7, broken: wrong.map((link) => `page.md: ${link}`) })
})

test('every link from one page of the checkout to another leads there', () => {
  const { followed, broken } = followLinks(root)
  expect(broken).toEqual([])
  expect(followed).toBeGreaterThan(40)
})

test('a path that a page names and that is not there is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'src/there.ts'), '')
  writeFileSync(join(folder, 'page.md'), 'See `src/there.ts`, `src/`, `src/gone.ts` and `src/NAME`, not `gone.ts`.\n')
  expect(missingPaths(folder)).toEqual(['page.md: src/gone.ts', 'page.md: src/NAME'])
})

test('every path that a page names is in the checkout', () => {
  expect(missingPaths(root)).toEqual([])
})
