/** Takes out of lines of the log what could say whose they are or what that person reads. */

/** What is known to be private on this computer; each may be empty. */
export interface KnownPrivate {
  readonly profile: string
  readonly home: string
  readonly user: string
  readonly host: string
}

const lineShape = /^(\d{4}-\d\d-\d\dT[\d:.]+Z (?:debug|info|warn|error) +[\w-]+ +)(.*)$/
const longestMessage = 400
const longestWord = 32

/** What another program or a page said could hold anything. */
const saidByOthers = /\b((?:poller|page) says:) .*$/
/** Where in our own files something was; the folder that they lie in is cut off. */
const ownFile =
  /(?:file:\/\/|[\\/]|[A-Za-z]:\\)[^\s()]*?[\\/]out[\\/](main|renderer|preload)[\\/]([\w.-]+\.c?js(?::\d+){0,2})/g
const runtimeFile = /^\(?node:[\w/]+(?::\d+){0,2}\)?$/
const ownPlace = /^\(?out\/(?:main|renderer|preload)\/[\w.-]+\.c?js(?::\d+){0,2}\)?[,;.]?$/
const quoted = [/“.*”/g, /„.*[“”]/g, /«.*»/g, /".*"/g, /`.*`/g, /(?<=^|[\s(:=])'.*(?:'|$)/g, /["“„«`].*$/g]
/** A path may hold spaces: what follows it goes with it. */
const path = /(?<=^|[\s(=:])(?:[A-Za-z]:\\|\\\\|~?\/).*$/
const address = /[\w+.-]*:\/\/\S+|\b(?:feed|mailto|data|blob|javascript|about):\S+/gi
/** The system's words for a failure of the network are followed by a host. */
const failedHost = /\b(E(?:NOTFOUND|AI_[A-Z]+|CONN[A-Z]+|HOST[A-Z]+|NET[A-Z]+|TIMEDOUT|PROTO)) [^\s,;]+/g
const mail = /\S+@\S+/g
const version4 = /\b\d{1,3}(?:\.\d{1,3}){3}\b(?::\d+)?/g
const version6 = /(?<![\w.])\[?(?:[\da-f]{0,4}:){2,7}[\da-f.]{0,15}\]?(?::\d+)?(?![\w])/gi
const host = /(?=[\d.]*[\p{L}_-])[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/u

/** The lines without what is private. One that is no line of our log is left out. */
export function maskPrivate(lines: readonly string[], known: KnownPrivate): readonly string[] {
  const words = knownWords(known)
  return lines.flatMap((line) => {
    const [, head, message] = lineShape.exec(line) ?? []
    return head === undefined || message === undefined ? [] : [head + maskMessage(message, words)]
  })
}

/** Any text without what is private. */
export function maskText(text: string, known: KnownPrivate): string {
  return maskMessage(text, knownWords(known))
}

type Words = readonly (readonly [word: RegExp, mark: string])[]

function knownWords({ profile, home, user, host: name }: KnownPrivate): Words {
  const whole = (word: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'giu')
  const known = [
    [profile, '<profile>'],
    [home, '<home>'],
    [user, '<user>'],
    [name, '<host>'],
  ] as const
  return known.filter(([word]) => word.length > 1).map(([word, mark]) => [whole(word), mark] as const)
}

function escaped(word: string): string {
  return word.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')
}

function maskMessage(message: string, words: Words): string {
  // What a line break was folded to: each part is a line of its own, or a path would take all others with it.
  return message
    .slice(0, longestMessage)
    .split(' ↵ ')
    .map((part) => maskPart(part, words))
    .join(' ↵ ')
}

function maskPart(part: string, words: Words): string {
  let masked = part.replace(saidByOthers, '$1 <said>').replaceAll(ownFile, 'out/$1/$2')
  for (const [word, mark] of words) masked = masked.replaceAll(word, mark)
  for (const quote of quoted) masked = masked.replaceAll(quote, '<quoted>')
  masked = masked.replaceAll(address, '<address>').replace(path, '<path>')
  masked = masked.replaceAll(failedHost, '$1 <host>').replaceAll(mail, '<address>')
  masked = masked.replaceAll(version4, '<address>').replaceAll(version6, '<address>')
  return masked
    .split(/(\s+)/)
    .map((word) => maskWord(word))
    .join('')
}

function maskWord(word: string): string {
  if (runtimeFile.test(word) || ownPlace.test(word)) return word
  if (/[\\/]/.test(word)) return '<path>'
  if (host.test(word)) return '<name>'
  return word.length > longestWord ? '<word>' : word
}
