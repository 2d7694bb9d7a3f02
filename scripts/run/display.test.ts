import { expect, test } from 'vitest'
import { sandboxSentence, screenComplaint, unseen } from './display.mjs'

const desk = { platform: 'linux', isRoot: false, hasScreen: true }

test('without a screen the sentence is the command that needs none', () => {
  expect(screenComplaint(desk)).toBeNull()
  expect(screenComplaint({ ...desk, hasScreen: false })).toMatch(/type: xvfb-run -a npm start$/)
  expect(screenComplaint({ ...desk, platform: 'darwin', hasScreen: false })).toBeNull()
})

test('tests run on a screen and a bus of their own, the screen outermost', () => {
  const words = unseen(desk)
  expect(words[0]).toBe('xvfb-run')
  expect(words.slice(-2)).toEqual(['dbus-run-session', '--'])
})

test('for root the tests run as somebody else, so that the sandbox is on', () => {
  expect(unseen({ ...desk, isRoot: true }).slice(0, 4)).toEqual([
    'unshare',
    '--user',
    '--map-user=1000',
    '--map-group=1000',
  ])
})

test('elsewhere than on Linux nothing stands around', () => {
  expect(unseen({ ...desk, platform: 'darwin' })).toEqual([])
})

test('where user namespaces are refused, root and others are told what each can do', () => {
  expect(sandboxSentence('/e/chrome-sandbox', true)).toMatch(/sysctl/)
  expect(sandboxSentence('/e/chrome-sandbox', false)).toMatch(/sudo chmod 4755 '\/e\/chrome-sandbox'$/)
})
