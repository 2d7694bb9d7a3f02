import type { AppRelease, UpdateState } from '../../shared/window/update-channels'
import { openDialog } from '../actions/commands'
import { agreeToUpdate, cancelUpdate, checkForUpdates, downloadUpdate } from '../actions/update-actions'
import { useSettings } from '../stores/settings-store'
import { useUpdate } from '../stores/update-store'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

/** Newer versions of the app: looked for, fetched and installed by a word each. */
export function UpdatesDialog() {
  const texts = useTexts()
  const say = texts.updates
  const state = useUpdate((update) => update.state)
  const version = useSettings((settings) => settings.version)
  const release = 'release' in state ? state.release : null
  return (
    <Dialog title={say.title} className="updates" onClose={() => openDialog(null)}>
      <p role="status">{sentence(texts, state, version)}</p>
      {release !== null && <Notes release={release} />}
      {state.type === 'downloading' && <progress aria-label={say.progress} value={state.percent} max={100} />}
      <footer className="dialog-footer">
        <Buttons state={state} />
        <Button onClick={() => openDialog(null)}>{texts.common.close}</Button>
      </footer>
    </Dialog>
  )
}

function sentence({ updates: say, formats }: ReturnType<typeof useTexts>, state: UpdateState, version: string): string {
  switch (state.type) {
    case 'off':
      return say.off[state.because]
    case 'idle':
    case 'checking':
      return say.checking
    case 'newest':
      return say.newest(version)
    case 'available': {
      const { bytes } = state.release
      return say.available(state.release.version, version, bytes === null ? null : formats.bytes(bytes))
    }
    case 'downloading':
      return say.downloading(state.release.version, state.percent)
    case 'ready':
      return state.agreed ? say.agreed(state.release.version) : say.ready(state.release.version)
    case 'failed':
      return state.failure === 'other' ? say.failed.other(state.detail) : say.failed[state.failure]
  }
}

function Notes({ release: { notes } }: { readonly release: AppRelease }) {
  const { updates: say } = useTexts()
  if (notes === null) return <p className="hint">{say.noNotes}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to by keys, too
    <section className="update-notes" aria-label={say.notes} tabIndex={0}>
      {notes}
    </section>
  )
}

function Buttons({ state }: { readonly state: UpdateState }) {
  const { updates: say } = useTexts()
  switch (state.type) {
    case 'newest':
    case 'failed':
      return <Button onClick={() => void checkForUpdates()}>{say.again}</Button>
    case 'available':
      return (
        <Button look="primary" onClick={() => void downloadUpdate()}>
          {say.download}
        </Button>
      )
    case 'downloading':
      return <Button onClick={() => void cancelUpdate()}>{say.cancel}</Button>
    case 'ready':
      return state.agreed ? (
        <Button onClick={() => void agreeToUpdate(false)}>{say.disagree}</Button>
      ) : (
        <Button look="primary" onClick={() => void agreeToUpdate(true)}>
          {say.agree}
        </Button>
      )
    case 'off':
    case 'idle':
    case 'checking':
      return null
  }
}
