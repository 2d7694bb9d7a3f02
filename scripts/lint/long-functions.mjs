/**
 * Functions that are too long to be read at one go. A function is as long as what is its own: the lines of the functions
 * inside it count for those. So a factory that returns a few short functions is short.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** @typedef {import('typescript')} TypeScript */
/** @typedef {{ readonly name: string, readonly line: number, readonly ownLines: number }} LongFunction */

export const mostOwnLines = 60

/**
 * The functions of a file that have more than so many lines of their own, blank lines and comments left out.
 * @param {TypeScript} ts
 * @param {string} file its name, which says whether it holds JSX
 * @param {string} text
 * @param {number} [most]
 * @returns {readonly LongFunction[]}
 */
export function longFunctions(ts, file, text, most = mostOwnLines) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const counts = linesOfCode(ts, source)
  /** @type {LongFunction[]} */
  const found = []

  /**
   * @param {import('typescript').Node} node
   * @returns {ReadonlySet<number>} the lines that belong to functions in it
   */
  const visit = (node) => {
    /** @type {Set<number>} */
    const inner = new Set()
    ts.forEachChild(node, (child) => {
      for (const line of visit(child)) inner.add(line)
    })
    if (!ts.isFunctionLike(node) || !('body' in node)) return inner
    const all = linesOf(source, node)
    const ownLines = all.filter((line) => counts.has(line) && !inner.has(line)).length
    if (ownLines > most) found.push({ name: nameOf(node), line: (all[0] ?? 0) + 1, ownLines })
    return new Set(all)
  }
  visit(source)
  return found
}

/**
 * @param {import('typescript').SourceFile} source
 * @param {import('typescript').Node} node
 */
function linesOf(source, node) {
  const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line
  const last = source.getLineAndCharacterOfPosition(node.end).line
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/**
 * The lines that hold more than space and comments.
 * @param {TypeScript} ts
 * @param {import('typescript').SourceFile} source
 */
function linesOfCode(ts, source) {
  /** @type {Set<number>} */
  const lines = new Set()
  /** @param {import('typescript').Node} node */
  const visit = (node) => {
    if (node.getChildCount(source) === 0 && node.getWidth(source) > 0) {
      for (const line of linesOf(source, node)) lines.add(line)
    }
    for (const child of node.getChildren(source)) if (!ts.isJSDoc(child)) visit(child)
  }
  visit(source)
  return lines
}

/** @param {import('typescript').SignatureDeclaration} node */
function nameOf(node) {
  const named = node.name ?? ('name' in node.parent ? node.parent.name : undefined)
  return named !== undefined && 'getText' in /** @type {object} */ (named)
    ? /** @type {import('typescript').Node} */ (named).getText()
    : 'a function without a name'
}

/**
 * The long functions of all product files in a folder, one sentence each.
 * @param {string} root
 * @param {readonly string[]} folders
 */
export async function findLongFunctions(root, folders) {
  const ts = (await import('typescript')).default
  const files = folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.(?:tsx?|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  return files.flatMap((file) =>
    longFunctions(ts, file, readFileSync(file, 'utf8')).map(
      ({ name, line, ownLines }) =>
        `${relative(root, file)}:${line} ${name} has ${ownLines} lines of its own; ${mostOwnLines} are enough.`,
    ),
  )
}
