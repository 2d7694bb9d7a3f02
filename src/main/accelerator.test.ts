import { describe, expect, it } from 'vitest'
import { acceleratorOf } from './accelerator'

const heard = (accelerator: string) => ({ accelerator, registerAccelerator: true })
const shown = (accelerator: string) => ({ accelerator, registerAccelerator: false })

describe('acceleratorOf', () => {
  it('takes the first key that can be pressed anywhere', () => {
    expect(acceleratorOf(['a', 'Mod+n', 'Mod+m'], false)).toEqual(heard('CmdOrCtrl+N'))
    expect(acceleratorOf(['/', 'Mod+F'], true)).toEqual(heard('CmdOrCtrl+Shift+F'))
    expect(acceleratorOf(['F5'], false)).toEqual(heard('F5'))
    expect(acceleratorOf(['Mod++'], false)).toEqual(heard('CmdOrCtrl+Plus'))
    expect(acceleratorOf(['Alt+ArrowUp'], false)).toEqual(heard('Alt+Up'))
  })
  it('only shows a key that people type with, and on a Mac not even that', () => {
    expect(acceleratorOf(['j'], false)).toEqual(shown('J'))
    expect(acceleratorOf(['J'], false)).toEqual(shown('Shift+J'))
    expect(acceleratorOf(['j'], true)).toBeUndefined()
  })
  it('leaves out what no menu can show', () => {
    expect(acceleratorOf(['g a'], false)).toBeUndefined()
    expect(acceleratorOf(['Mod+ö', 'MediaPlayPause'], false)).toBeUndefined()
    expect(acceleratorOf([], false)).toBeUndefined()
  })
})
