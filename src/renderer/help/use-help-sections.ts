import { useBindings } from '../bindings'
import { useTexts } from '../texts'
import type { FoundSection } from './help-passages'
import { type HelpSection, helpSections } from './help-sections'

/** All that the help says, as it says it now: the keys are those that the commands have. */
export function useHelpSections(): readonly FoundSection<HelpSection>[] {
  const { help, keys } = useTexts()
  const bindings = useBindings()
  return helpSections.map((section) => {
    const { title, lines } = help.sections[section]
    const passages =
      section === 'keys'
        ? bindings.map(({ command }) => ({ id: command, text: keys.what[command] }))
        : Object.entries<string>(lines).map(([id, text]) => ({ id, text }))
    return { section, title, passages }
  })
}
