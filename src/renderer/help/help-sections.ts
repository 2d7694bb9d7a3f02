import type { HelpTexts } from '../../shared/texts/en/help'

export type HelpSection = keyof HelpTexts['sections']

/** The sections of the help, in their order. */
export const helpSections: readonly HelpSection[] = [
  'first',
  'keys',
  'moving',
  'data',
  'privacy',
  'sick',
  'notifications',
]
