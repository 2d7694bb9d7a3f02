/**
 * @typedef {object} PackageOrder what electron-builder asks of fpm
 * @property {string} target
 * @property {string} name
 * @property {string} version
 * @property {string} architecture as the target spells it
 * @property {string} file where the package goes
 * @property {string} summary
 * @property {string} description
 * @property {string} maintainer
 * @property {string} vendor
 * @property {string} url
 * @property {string} license
 * @property {string} category
 * @property {string} iteration
 * @property {string} compression
 * @property {readonly string[]} depends
 * @property {readonly string[]} recommends
 * @property {string | null} afterInstall a script file
 * @property {string | null} afterRemove a script file
 * @property {readonly FileOrder[]} files
 */

/** @typedef {{ readonly from: string, readonly to: string }} FileOrder `from` a file, or with a slash at its end what is in a folder */

const withoutValue = new Set(['--force', '--debug'])

/**
 * Reads the part of fpm's command line that electron-builder writes.
 * @param {readonly string[]} words
 * @returns {PackageOrder}
 */
export function readFpmWords(words) {
  /** @type {Map<string, string[]>} */
  const options = new Map()
  /** @type {FileOrder[]} */
  const files = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (withoutValue.has(word)) continue
    if (word.startsWith('-')) options.set(word, [...(options.get(word) ?? []), words[++at] ?? ''])
    else files.push(readFile(word))
  }
  const last = (/** @type {string} */ name, fallback = '') => options.get(name)?.at(-1) ?? fallback
  if (last('-s') !== 'dir') throw new Error(`This stand-in for fpm packs folders, not ${last('-s')}.`)
  const [first = '', ...rest] = last('--description')
    .trim()
    .split('\n')
    .map((line) => line.trim())
  return {
    target: last('-t'),
    name: last('--name'),
    version: last('--version'),
    architecture: last('--architecture'),
    file: last('--package'),
    summary: last('--rpm-summary', first),
    description: rest.join('\n') || first,
    maintainer: last('--maintainer'),
    vendor: last('--vendor'),
    url: last('--url'),
    license: last('--license'),
    category: last('--category'),
    iteration: last('--iteration', '1'),
    compression: last('--deb-compression', last('--rpm-compression', 'xz')),
    depends: options.get('-d') ?? [],
    recommends: options.get('--deb-recommends') ?? [],
    afterInstall: last('--after-install') || null,
    afterRemove: last('--after-remove') || null,
    files,
  }
}

/**
 * @param {string} word
 * @returns {FileOrder}
 */
function readFile(word) {
  const at = word.lastIndexOf('=')
  return { from: word.slice(0, at), to: word.slice(at + 1) }
}
