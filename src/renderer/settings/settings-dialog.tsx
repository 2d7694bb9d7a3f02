import { useState } from 'react'
import { openDialog } from '../actions/commands'
import { useSelection } from '../stores/selection-store'
import { useSettings } from '../stores/settings-store'
import { useTexts } from '../texts'
import { Dialog } from '../ui/dialog'
import { FindField } from '../ui/find-field'
import { NothingFound } from '../ui/nothing-found'
import { listsSection, textSection, windowSection } from './look-sections'
import { findSettings, type SettingSection } from './setting-line'
import { storageSection, useStorageFacts } from './storage-lines'
import { keysSection, notificationSection, rulesSection, webSection } from './web-sections'

/**
 * What a person can set, in one list that its field narrows down. Each change is stored as it is made, and seen at once: the
 * window behind it stays as it is and can be used.
 */
export function SettingsDialog() {
  const { version, runtime } = useSettings()
  const { settings: say } = useTexts()
  const asked = useSelection((state) => state.dialog)
  const [typed, setTyped] = useState('')
  const found = findSettings(typed, useSections())
  const count = found.reduce((sum, { lines }) => sum + lines.length, 0)
  return (
    <Dialog title={say.title} className="settings" modal={false} onClose={() => openDialog(null)}>
      <FindField label={say.find} typed={typed} onType={setTyped} asked={asked} />
      <div className="settings-list">
        {found.map((section) => (
          <SectionView key={section.id} section={section} />
        ))}
        {count === 0 && <NothingFound text={say.none} onClear={() => setTyped('')} />}
        <p className="about">
          Courant {version} · {runtime}
          <button type="button" className="link" onClick={() => openDialog({ type: 'responsiveness' })}>
            {say.responsiveness}
          </button>
          <button type="button" className="link" onClick={() => openDialog({ type: 'diagnostics' })}>
            {say.diagnostics}
          </button>
        </p>
      </div>
      <p className="unseen" role="status">
        {typed.trim() === '' ? '' : count === 0 ? say.none : say.found(count)}
      </p>
    </Dialog>
  )
}

function useSections(): readonly SettingSection[] {
  const settings = useSettings()
  const texts = useTexts()
  const facts = useStorageFacts()
  return [
    windowSection(texts, settings),
    textSection(texts, settings),
    listsSection(texts, settings),
    webSection(texts, settings),
    notificationSection(texts, settings),
    rulesSection(texts),
    storageSection(texts, settings, facts),
    keysSection(texts),
  ]
}

function SectionView({ section: { id, title, before, after, lines } }: { readonly section: SettingSection }) {
  return (
    <section className="settings-section" aria-labelledby={`settings-${id}`}>
      <h3 id={`settings-${id}`}>{title}</h3>
      {before}
      {lines.map((line) => (
        <div key={line.id} className="settings-line">
          {line.view}
        </div>
      ))}
      {after}
    </section>
  )
}
