import { expect, test } from 'vitest'
import { autostartEntry, autostartFile } from './login-start'

test('a program is quoted as the specification wants it', () => {
  expect(autostartEntry(['/opt/My $App/100%', '--hidden'])).toContain('Exec="/opt/My \\\\$App/100%%" "--hidden"\n')
  expect(autostartEntry(['/opt/Courant/courant', '--hidden'])).toContain('Exec="/opt/Courant/courant" "--hidden"\n')
})

test('the entry lies where the session looks', () => {
  expect(autostartFile({ XDG_CONFIG_HOME: '/x' })).toBe('/x/autostart/courant.desktop')
})
