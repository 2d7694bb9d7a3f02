import * as v from 'valibot'
import type { Settings } from '../../shared/model'
import { argumentOf } from './guards'

/** Of values from a file those that the window, too, could set. */
export function knownSettings(values: Readonly<Record<string, unknown>>): Partial<Settings> {
  const known = Object.entries(values).filter(
    ([key, value]) => v.safeParse(argumentOf['settings:set'], { settings: { [key]: value } }).success,
  )
  return Object.fromEntries(known)
}
