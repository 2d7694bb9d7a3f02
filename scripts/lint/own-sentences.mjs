/**
 * Sentences that stand in the code of the window or of main instead of in the catalogue (`src/shared/texts`), where they
 * would be said in one language only.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** @typedef {import('typescript')} TypeScript */
/** @typedef {{ readonly line: number, readonly text: string }} OwnSentence */

/** Attributes and properties that a person reads or hears. */
const saidAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'caption',
  'hint',
  'label',
  'legend',
  'message',
  'placeholder',
  'title',
])
/** Calls whose words a person reads. */
const sayingCalls = new Set(['refused', 'showError', 'giveUp'])
/** The app's name, and what is printed on a key, is the same in every language. */
const names = /^(?:Courant|Esc|⇧?\p{L}|[^\p{L}]*)$/u

/**
 * The sentences of a file: text in markup, said attributes and properties, and whatever else begins like a sentence.
 * Errors that are thrown are bugs, and speak to whoever mends them; so does the log.
 * @param {TypeScript} ts
 * @param {string} file its name, which says whether it holds JSX
 * @param {string} text
 * @returns {readonly OwnSentence[]}
 */
export function ownSentences(ts, file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  /** @type {OwnSentence[]} */
  const found = []
  /** @param {import('typescript').Node} node @param {string} words */
  const note = (node, words) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
    found.push({ line: line + 1, text: words.replace(/\s+/g, ' ').trim() })
  }

  /** @param {import('typescript').Node} node */
  const visit = (node) => {
    if (isForDevelopers(ts, node)) return
    if (ts.isJsxText(node) && !names.test(node.text.trim())) note(node, node.text)
    const words = wordsOf(ts, node)
    if (words !== null && (isSaid(ts, node) ? !names.test(words.trim()) : looksLikeASentence(words))) note(node, words)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/**
 * The fixed words of a string or a template; null for anything else.
 * @param {TypeScript} ts
 * @param {import('typescript').Node} node
 * @returns {string | null}
 */
function wordsOf(ts, node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ')
}

/** @param {TypeScript} ts @param {import('typescript').Node} node */
function isForDevelopers(ts, node) {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return true
  if (ts.isCallExpression(node)) return /^log\./.test(node.expression.getText())
  return ts.isNewExpression(node) && /Error$/.test(node.expression.getText())
}

/**
 * Whether it is the value of something that a person reads, through choices (`a ? 'x' : 'y'`) and brackets.
 * @param {TypeScript} ts
 * @param {import('typescript').Node} node
 * @returns {boolean}
 */
function isSaid(ts, node) {
  const { parent } = node
  if (parent === undefined) return false
  if (ts.isJsxAttribute(parent)) return saidAttributes.has(parent.name.getText())
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && saidAttributes.has(parent.name.getText())
  if (ts.isCallExpression(parent)) return sayingCalls.has(parent.expression.getText())
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isSaid(ts, parent)
  if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) ? isSaid(ts, parent) : true
  return ts.isParenthesizedExpression(parent) && isSaid(ts, parent)
}

/** @param {string} words */
function looksLikeASentence(words) {
  return /^[“„«]?\p{Lu}\p{Ll}*[,:]? \p{L}/u.test(words.trim())
}

/**
 * One line for each sentence in the TypeScript below the folders; tests are left out.
 * @param {string} root
 * @param {readonly string[]} folders
 * @returns {Promise<readonly string[]>}
 */
export async function findOwnSentences(root, folders) {
  const ts = (await import('typescript')).default
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/(?:\.test\.tsx?|\.d\.ts)$|(?:^|[\\/])testing[\\/]/.test(file))
      .map((file) => join(root, folder, file))
      .flatMap((file) =>
        ownSentences(ts, file, readFileSync(file, 'utf8')).map(
          ({ line, text }) => `${relative(root, file)}:${line} says “${text}” in English only`,
        ),
      ),
  )
}
