import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFpmWords } from './fpm-words.mjs'
import { controlFile } from './make-deb.mjs'
import { specFile } from './make-rpm.mjs'
import { stageFiles } from './stage-files.mjs'

const words = [
  ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libgtk-3-0', '-d', 'libnss3', '--deb-compression', 'zst'],
  ...['--architecture', 'amd64', '--description', 'Reads feeds\n Line one\n\n Line two', '--version', '1.2.3'],
  ...[
    '--package',
    '/tmp/out.deb',
    '--name',
    'courant',
    '--maintainer',
    'A <a@b.example>',
    '--url',
    'https://b.example/',
  ],
  ...['--license', 'MIT', '--vendor', 'A', '--category', 'net', '/build/app/=/opt/Courant', 'x=y.png=/usr/share/x.png'],
]
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'courant-fpm-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('what electron-builder asks of fpm is understood', () => {
  expect(readFpmWords(words)).toMatchObject({
    target: 'deb',
    compression: 'zst',
    depends: ['libgtk-3-0', 'libnss3'],
    summary: 'Reads feeds',
    description: 'Line one\n\nLine two',
    afterInstall: null,
    files: [
      { from: '/build/app/', to: '/opt/Courant' },
      { from: 'x=y.png', to: '/usr/share/x.png' },
    ],
  })
})

test('the control file marks empty lines and names only what was said', () => {
  const control = controlFile(readFpmWords(words), 2_049)
  expect(control).toContain('Installed-Size: 3\nDepends: libgtk-3-0, libnss3\nSection: net\n')
  expect(control).toContain('Description: Reads feeds\n Line one\n .\n Line two\n')
  expect(control).not.toContain('Recommends')
})

test('what is staged has the rights of a system’s files, and links stay links', () => {
  const app = join(folder, 'app')
  mkdirSync(join(app, 'sub'), { recursive: true, mode: 0o700 })
  writeFileSync(join(app, 'run'), '#!')
  chmodSync(join(app, 'run'), 0o700)
  writeFileSync(join(app, 'sub', 'data'), '12345', { mode: 0o600 })
  symlinkSync('run', join(app, 'link'))
  const stage = join(folder, 'root')
  const staged = stageFiles([{ from: `${app}/`, to: '/opt/App' }], stage)
  expect(staged.map(({ path, kind, size }) => [path, kind, size])).toEqual([
    ['opt', 'folder', 0],
    ['opt/App', 'folder', 0],
    ['opt/App/link', 'link', 0],
    ['opt/App/run', 'file', 2],
    ['opt/App/sub', 'folder', 0],
    ['opt/App/sub/data', 'file', 5],
  ])
  const rights = ['run', 'sub', 'sub/data'].map((name) => lstatSync(join(stage, 'opt/App', name)).mode & 0o777)
  expect(rights).toEqual([0o755, 0o755, 0o644])
})

test('an rpm owns its own folders, not those of the system, and a script survives its percent signs', () => {
  const script = join(folder, 'after-remove')
  writeFileSync(script, 'echo 100%')
  const staged = [
    { path: 'opt', kind: 'folder', size: 0 },
    { path: 'opt/App', kind: 'folder', size: 0 },
    { path: 'usr/share/icons/hicolor', kind: 'folder', size: 0 },
    { path: 'usr/share/icons/hicolor/a.png', kind: 'file', size: 1 },
  ] as const
  const spec = specFile({ ...readFpmWords(words), afterRemove: script }, '/stage', staged)
  expect(spec.slice(spec.indexOf('%files'))).toBe(
    '%files\n%defattr(-,root,root,-)\n%dir "/opt/App"\n"/usr/share/icons/hicolor/a.png"\n',
  )
  expect(spec).toContain('%postun -p /bin/bash\n[ "$1" -gt 0 ] && exit 0\necho 100%%')
})
