import { create } from 'zustand'
import type { LanguageChoice } from '../shared/texts/languages'
import { type Texts, textsFor } from '../shared/texts/texts'

interface Spoken {
  readonly texts: Texts
  readonly choice: LanguageChoice
  /** What the system prefers, as main tells it at the start. */
  readonly systemLocales: readonly string[]
}

const useSpoken = create<Spoken>()(() => spoken('system', []))

/** Every sentence of the app in the person's language; a component that calls this is drawn again when it changes. */
export function useTexts(): Texts {
  return useSpoken((state) => state.texts)
}

/** The same for actions, which say what they say once. */
export function texts(): Texts {
  return useSpoken.getState().texts
}

/** Speaks the chosen language from now on. Without `systemLocales` the system's are as they were. */
export function speak(choice: LanguageChoice, systemLocales = useSpoken.getState().systemLocales): void {
  const before = useSpoken.getState()
  if (choice === before.choice && systemLocales === before.systemLocales) return
  useSpoken.setState(spoken(choice, systemLocales))
}

function spoken(choice: LanguageChoice, systemLocales: readonly string[]): Spoken {
  return { texts: textsFor(choice, systemLocales), choice, systemLocales }
}
