import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { spellPress } from '../../shared/chords'
import { isMac } from '../platform'
import { pressOf } from '../use-keys'

/** After so long without a second key the first one was meant alone (milliseconds). */
const restMs = 1_200

export interface Recorder {
  /** What was pressed so far. */
  readonly pressed: string
  /** It rests, or there are two: nothing more is waited for. */
  readonly isWhole: boolean
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly clear: () => void
}

/**
 * Hears new keys: one, or two soon after each other. Escape and Tab alone stay what they are, so that nobody is caught; so does
 * Enter, once something was pressed: it confirms.
 */
export function useRecorder(): Recorder {
  const [pressed, setPressed] = useState('')
  const [isWhole, setWhole] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const clear = (): void => {
    clearTimeout(timer.current)
    setPressed('')
    setWhole(false)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const chord = spellPress(pressOf(event.nativeEvent), isMac)
    if (chord === null || event.repeat || leaves.has(chord)) return
    event.preventDefault()
    event.stopPropagation()
    const isSecond = pressed !== '' && !isWhole
    setPressed(isSecond ? `${pressed} ${chord}` : chord)
    setWhole(isSecond)
    clearTimeout(timer.current)
    if (!isSecond) timer.current = setTimeout(() => setWhole(true), restMs)
  }
  return { pressed, isWhole, onKeyDown, clear }
}

const leaves: ReadonlySet<string> = new Set(['Escape', 'Tab', 'Shift+Tab', 'Enter'])
