import { defaultSettings, type Settings } from '../shared/model'
import type { StoreClient } from '../shared/store-contract'

export interface SettingsCache {
  /** The settings as last stored; the defaults until `load` is done. */
  readonly current: () => Settings
  load(): Promise<Settings>
  /** Stores the change, then tells whoever listens. */
  change(settings: Partial<Settings>): Promise<Settings>
}

/** The settings, at hand in main without a question to the store. `onChange` is called with each new state. */
export function createSettingsCache(
  store: Pick<StoreClient, 'getSettings' | 'setSettings'>,
  onChange: (settings: Settings) => void,
): SettingsCache {
  let current = defaultSettings
  const become = (settings: Settings): Settings => {
    current = settings
    onChange(settings)
    return settings
  }
  return {
    current: () => current,
    load: async () => become(await store.getSettings({})),
    change: async (settings) => become(await store.setSettings({ settings })),
  }
}
