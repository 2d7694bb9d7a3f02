import type { AppRelease, NoUpdates, UpdateFailure, UpdateState } from '../../shared/window/update-channels'
import { type Log, reasonOf } from '../log'

/** What looks for newer versions, fetches and installs them. Whatever goes wrong is thrown. */
export interface Updater {
  /** The newer version that there is, or null. */
  check(): Promise<AppRelease | null>
  /** Fetches what the last check found and sees that it is whole. */
  download(progress: (percent: number) => void, signal: AbortSignal): Promise<void>
  /** Does all of the installing that can be done while the app runs, so that its end is short. */
  prepare(): Promise<void>
  /** Takes the preparation back; false where that cannot be done any more. */
  takeBack(): Promise<boolean>
  /** Puts what was prepared in the place of what runs. */
  install(): Promise<void>
  /** Which of the known failures this is. */
  failureOf(thrown: unknown): UpdateFailure
}

/** Updates as a person asks for them: nothing is looked for, fetched or installed by itself. */
export interface Updates {
  readonly state: () => UpdateState
  /** False where it looks already, or this copy does not update itself. Settles when it is known. */
  check(): Promise<boolean>
  download(): Promise<void>
  cancel(): void
  agree(agreed: boolean): Promise<void>
  /** At the end of the app: installs what was agreed to. */
  end(): Promise<void>
}

export function createUpdates(dependencies: {
  /** Why this copy does not update itself, or null. */
  readonly off: NoUpdates | null
  /** Loaded with the first check: it is large, and few starts need it. */
  readonly load: () => Promise<Updater>
  readonly tell: (state: UpdateState) => void
  readonly log: Log
}): Updates {
  const { off, load, tell, log } = dependencies
  let state: UpdateState = off === null ? { type: 'idle' } : { type: 'off', because: off }
  let updater: Updater | null = null
  let download: AbortController | null = null
  /** One word after the other: preparing takes seconds, in which a person may say another. */
  let agreeing: Promise<void> = Promise.resolve()

  function become(next: UpdateState): void {
    state = next
    tell(next)
  }

  function fail(thrown: unknown): void {
    const failure = updater?.failureOf(thrown) ?? 'other'
    log.warn(`updates: ${failure}: ${reasonOf(thrown)}`)
    become({ type: 'failed', failure, detail: firstLine(reasonOf(thrown)) })
  }

  async function check(): Promise<boolean> {
    if (state.type === 'off' || state.type === 'checking' || state.type === 'downloading') return false
    // What lies ready is not given up for another look.
    if (state.type === 'ready') return false
    become({ type: 'checking' })
    try {
      updater ??= await load()
      const release = await updater.check()
      become(release === null ? { type: 'newest' } : { type: 'available', release })
    } catch (error) {
      fail(error)
    }
    return true
  }

  async function fetchRelease(): Promise<void> {
    if (state.type !== 'available' || updater === null) return
    const { release } = state
    const controller = new AbortController()
    download = controller
    become({ type: 'downloading', release, percent: 0 })
    try {
      await updater.download((percent) => {
        if (state.type === 'downloading' && percent > state.percent) become({ type: 'downloading', release, percent })
      }, controller.signal)
      if (!controller.signal.aborted) become({ type: 'ready', release, agreed: false })
    } catch (error) {
      if (!controller.signal.aborted) fail(error)
    }
    if (controller.signal.aborted) become({ type: 'available', release })
    download = null
  }

  async function agreeTo(agreed: boolean): Promise<void> {
    if (state.type !== 'ready' || updater === null || state.agreed === agreed) return
    const { release } = state
    try {
      if (agreed) await updater.prepare()
      else if (!(await updater.takeBack())) return
      become({ type: 'ready', release, agreed })
    } catch (error) {
      fail(error)
    }
  }

  return {
    state: () => state,
    check,
    download: fetchRelease,
    cancel: () => download?.abort(),
    agree: (agreed) => {
      agreeing = agreeing.then(() => agreeTo(agreed))
      return agreeing
    },
    end: async () => {
      download?.abort()
      if (state.type !== 'ready' || !state.agreed) return
      log.info(`version ${state.release.version} is installed`)
      await updater?.install().catch((error) => log.error(`the update could not be installed: ${reasonOf(error)}`))
    },
  }
}

const longestDetail = 300

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, longestDetail)
}
