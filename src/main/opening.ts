import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { AskedFromOutside } from '../shared/window/asked-from-outside'
import { type Log, reasonOf } from './log'
import type { OpmlFiles } from './opml-files'
import { texts } from './texts'
import { headBytes, whatIsIn, whatToOpen } from './what-to-open'

/** Hands what was typed behind the app's name, or opened with it on the desktop, to the window. */
export interface Opening {
  /** `from` is the folder in which the words were typed. Of several words the first counts: there is one dialog. */
  open(words: readonly string[], from: string): Promise<void>
}

export function createOpening(dependencies: {
  readonly files: Pick<OpmlFiles, 'handOver'>
  readonly tell: (asked: AskedFromOutside) => void
  readonly show: () => void
  readonly log: Log
}): Opening {
  const { files, tell, show, log } = dependencies
  return {
    open: async ([word, ...others], from) => {
      if (word === undefined) return
      if (others.length > 0) log.warn(`one thing is opened at a time: ${others.length} more are left alone`)
      show()
      tell(await readWord(word, from, files))
    },
  }
}

async function readWord(word: string, from: string, files: Pick<OpmlFiles, 'handOver'>): Promise<AskedFromOutside> {
  const found = whatToOpen(word, from)
  if (found === null) return { type: 'failed', message: texts().refusals.lists.notOpened(word.slice(0, 200)) }
  if (found.type === 'address') return found
  const { path, sure } = found
  const name = basename(path)
  try {
    if (!sure && !(await isFile(path))) return { type: 'address', address: word }
    const inside = whatIsIn(await readHead(path))
    if (inside.type === 'feed') return { type: 'address', address: inside.address }
    if (inside.type === 'nothing' && !/\.(?:opml|xml)$/i.test(name)) {
      return { type: 'failed', message: texts().refusals.lists.noAddressInFile(name) }
    }
    files.handOver(path)
    return { type: 'list' }
  } catch (error) {
    return { type: 'failed', message: texts().refusals.lists.unreadable(name, reasonOf(error)) }
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

async function readHead(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}
