import { create } from 'zustand'
import { defaultSettings, type Settings } from '../../shared/model'

/** The settings as main last confirmed them, and what the app is. */
export const useSettings = create<Settings & { readonly version: string; readonly runtime: string }>()(() => ({
  ...defaultSettings,
  version: '',
  runtime: '',
}))
