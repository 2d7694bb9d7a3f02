import type { TickMinutes } from '../../shared/model'
import type { ThemeChoice } from '../../shared/reading-style'
import { type LanguageChoice, languageNames, languages } from '../../shared/texts/languages'
import { openDialog } from '../actions/commands'
import { changeSettings } from '../actions/settings-actions'
import { useSettings } from '../stores/settings-store'
import { useTexts } from '../texts'
import { Choice } from '../ui/choice'
import { Dialog } from '../ui/dialog'
import { Switch } from '../ui/switch'
import { Row } from './setting-row'
import { StorageSection } from './storage-section'

const themes: readonly ThemeChoice[] = ['system', 'light', 'dark', 'sepia']
const languageChoices: readonly LanguageChoice[] = ['system', ...languages]
const ticks: readonly TickMinutes[] = [5, 15, 30, 60]

/** What a person can set. Each change is stored as it is made. */
export function SettingsDialog() {
  const settings = useSettings()
  const { settings: say } = useTexts()
  return (
    <Dialog title={say.title} className="settings" onClose={() => openDialog(null)}>
      <Row label={say.appearance} htmlFor="setting-theme">
        <Choice
          id="setting-theme"
          value={settings.theme}
          choices={themes}
          nameOf={(theme) => say.theme[theme]}
          onChange={(theme) => void changeSettings({ theme })}
        />
      </Row>
      <Row label={say.language} htmlFor="setting-language">
        <Choice
          id="setting-language"
          value={settings.language}
          choices={languageChoices}
          nameOf={(choice) => (choice === 'system' ? say.languageOfSystem : languageNames[choice])}
          onChange={(language) => void changeSettings({ language })}
        />
      </Row>
      <Row label={say.tick} htmlFor="setting-tick" hint={say.tickHint}>
        <Choice
          id="setting-tick"
          value={settings.tickMinutes}
          choices={ticks}
          nameOf={say.every}
          onChange={(tickMinutes) => void changeSettings({ tickMinutes })}
        />
      </Row>
      <Row label={say.notifications} htmlFor="setting-notifications" hint={say.notificationsHint}>
        <Switch
          id="setting-notifications"
          checked={settings.notifications}
          onChange={(notifications) => void changeSettings({ notifications })}
        />
      </Row>
      <Row label={say.images} htmlFor="setting-images" hint={say.imagesHint}>
        <Switch
          id="setting-images"
          checked={settings.remoteImages}
          onChange={(remoteImages) => void changeSettings({ remoteImages })}
        />
      </Row>
      <StorageSection />
      <p className="about">
        Courant {settings.version} · {settings.runtime}
        <button type="button" className="link" onClick={() => openDialog({ type: 'responsiveness' })}>
          {say.responsiveness}
        </button>
      </p>
    </Dialog>
  )
}
