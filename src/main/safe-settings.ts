import { defaultSettings, type Settings } from '../shared/model'
import type { SettingsCache } from './settings-cache'

/** What `--safe-mode` starts with: nothing that a person chose, nothing that is fetched for show, nothing that the desktop is told. */
export const safeSettings: Settings = { ...defaultSettings, notifications: false, remoteImages: false }

/** Settings of one run: they neither read nor change what is stored. `onChange` is called with each new state. */
export function createSafeSettings(onChange: (settings: Settings) => void): SettingsCache {
  let current = safeSettings
  const become = async (settings: Settings): Promise<Settings> => {
    current = settings
    onChange(settings)
    return settings
  }
  return {
    current: () => current,
    load: () => become(current),
    change: (settings) => become({ ...current, ...settings }),
  }
}
