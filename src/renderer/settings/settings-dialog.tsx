import type { ReactNode } from 'react'
import type { ThemeChoice, TickMinutes } from '../../shared/model'
import { openDialog } from '../actions/commands'
import { changeSettings } from '../actions/settings-actions'
import { useSettings } from '../stores/settings-store'
import { Dialog } from '../ui/dialog'
import { Switch } from '../ui/switch'

const themes: readonly (readonly [ThemeChoice, string])[] = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
]
const ticks: readonly (readonly [TickMinutes, string])[] = [
  [5, 'Every 5 minutes'],
  [15, 'Every 15 minutes'],
  [30, 'Every 30 minutes'],
  [60, 'Every hour'],
]

/** What a person can set. Each change is stored as it is made. */
export function SettingsDialog() {
  const settings = useSettings()
  return (
    <Dialog title="Settings" className="settings" onClose={() => openDialog(null)}>
      <Row label="Appearance" htmlFor="setting-theme">
        <select
          id="setting-theme"
          value={settings.theme}
          onChange={(event) => {
            const chosen = themes.find(([theme]) => theme === event.target.value)
            if (chosen !== undefined) void changeSettings({ theme: chosen[0] })
          }}
        >
          {themes.map(([theme, name]) => (
            <option key={theme} value={theme}>
              {name}
            </option>
          ))}
        </select>
      </Row>
      <Row label="Look for new articles" htmlFor="setting-tick" hint="A feed whose server asks for more time gets it.">
        <select
          id="setting-tick"
          value={settings.tickMinutes}
          onChange={(event) => {
            const chosen = ticks.find(([minutes]) => String(minutes) === event.target.value)
            if (chosen !== undefined) void changeSettings({ tickMinutes: chosen[0] })
          }}
        >
          {ticks.map(([minutes, name]) => (
            <option key={minutes} value={minutes}>
              {name}
            </option>
          ))}
        </select>
      </Row>
      <Row label="Notifications" htmlFor="setting-notifications" hint="For feeds whose notifications are on.">
        <Switch
          id="setting-notifications"
          checked={settings.notifications}
          onChange={(notifications) => void changeSettings({ notifications })}
        />
      </Row>
      <Row
        label="Pictures from the web"
        htmlFor="setting-images"
        hint="While this is off, no server learns that you opened an article."
      >
        <Switch
          id="setting-images"
          checked={settings.remoteImages}
          onChange={(remoteImages) => void changeSettings({ remoteImages })}
        />
      </Row>
      <p className="about">
        Courant {settings.version} · {settings.runtime}
        <button type="button" className="link" onClick={() => openDialog({ type: 'responsiveness' })}>
          Responsiveness…
        </button>
      </p>
    </Dialog>
  )
}

interface RowProps {
  readonly label: string
  readonly htmlFor: string
  readonly hint?: string
  readonly children: ReactNode
}

function Row({ label, htmlFor, hint, children }: RowProps) {
  return (
    <div className="setting">
      <div>
        <label htmlFor={htmlFor}>{label}</label>
        {hint !== undefined && <p className="hint">{hint}</p>}
      </div>
      {children}
    </div>
  )
}
