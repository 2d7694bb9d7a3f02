/** What reaches the running app from outside: a second start on the same profile, and on macOS its links and files. */
import { app } from 'electron'
import type { CommandLine } from './command-line'
import type { Opening } from './opening'
import type { AppWindow } from './window'

/** What a second start tells the first. */
interface Words {
  readonly open: readonly string[]
  readonly hidden: boolean
  readonly from: string
}

/** What this start tells the app that runs already, if one does. */
export const wordsForTheFirst = ({ open, hidden }: CommandLine): Words => ({ open, hidden, from: process.cwd() })

/** Opens what is asked for from now on. Comes before the app is ready: macOS may hand over a link at once. */
export function openWhatIsAsked(opening: Opening, window: AppWindow): void {
  app.on('second-instance', (_event, _words, folder, data) => {
    const words = readWords(data, folder)
    if (words.open.length > 0) void opening.open(words.open, words.from)
    else if (!words.hidden) window.show()
  })
  app.on('activate', () => window.show())
  for (const event of ['open-url', 'open-file'] as const) {
    app.on(event as 'open-url', (happening, word) => {
      happening.preventDefault()
      void app.whenReady().then(() => opening.open([word], '/'))
    })
  }
}

/** Another version of the app may say something else. */
function readWords(data: unknown, folder: string): Words {
  const { open, hidden, from } = (data ?? {}) as Partial<Record<keyof Words, unknown>>
  return {
    open: Array.isArray(open) ? open.filter((word): word is string => typeof word === 'string') : [],
    hidden: hidden === true,
    from: typeof from === 'string' ? from : folder,
  }
}
