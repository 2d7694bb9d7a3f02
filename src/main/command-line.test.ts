import { expect, test } from 'vitest'
import { parseCommandLine } from './command-line'

const run = (options: object) => ({
  type: 'run',
  options: {
    profile: null,
    open: [],
    hidden: false,
    safeMode: false,
    tickMs: null,
    printNew: false,
    testStall: null,
    testSlowJobsMs: null,
    testSlowStoreMs: 0,
    testHurry: 1,
    testUpdates: null,
    ...options,
  },
})

test('nothing asked means the defaults', () => {
  expect(parseCommandLine([])).toEqual(run({}))
})

test('every option is understood', () => {
  expect(parseCommandLine(['--profile=/tmp/a b', '--tick-seconds=10', '--print-new'])).toEqual(
    run({ profile: '/tmp/a b', tickMs: 10_000, printNew: true }),
  )
})

test('a value may hold an equals sign', () => {
  expect(parseCommandLine(['--profile=/tmp/a=b'])).toEqual(run({ profile: '/tmp/a=b' }))
})

test('a loader in development is no option and nothing to open', () => {
  const words = ['-r', '/x/loader.js', '.', '--inspect=0', '--remote-debugging-port=0']
  expect(parseCommandLine(words)).toEqual(run({ open: ['.'] }))
})

test('words that are no options are to be opened, whatever stands around them', () => {
  const words = ['--profile', '/tmp/a b', 'feed:example.org', '--hidden', '/tmp/a list.opml', '--safe-mode']
  expect(parseCommandLine(words)).toEqual(
    run({ profile: '/tmp/a b', open: ['feed:example.org', '/tmp/a list.opml'], hidden: true, safeMode: true }),
  )
})

test('an option is not taken for the folder of the one before it', () => {
  expect(parseCommandLine(['--profile', '--hidden'])).toMatchObject({ type: 'bad' })
})

test("Chromium's switches pass", () => {
  const switches = ['--user-data-dir=/tmp/x', '--no-sandbox', '--disable-gpu', '--proxy-server=http://127.0.0.1:1']
  expect(parseCommandLine([...switches, '--ozone-platform-hint=auto', '--lang=ar'])).toEqual(run({}))
})

test('version and help win over what follows', () => {
  expect(parseCommandLine(['--version', '--nonsense'])).toEqual({ type: 'version' })
  expect(parseCommandLine(['--help'])).toEqual({ type: 'help' })
})

test.each(['--tick-seconds', '--tick-seconds=', '--tick-seconds=0', '--tick-seconds=1.5', '--tick-seconds=999999'])(
  '%s is refused with the range',
  (word) => {
    expect(parseCommandLine([word])).toMatchObject({ type: 'bad', message: expect.stringContaining('1 to 86400') })
  },
)

test.each(['--profil=/x', '--tickseconds=3', '-x', '--print-newer'])('%s is refused by name', (word) => {
  expect(parseCommandLine([word])).toMatchObject({ type: 'bad', message: expect.stringContaining('--help') })
})

test('an empty profile and a value on a flag are refused', () => {
  expect(parseCommandLine(['--profile=']).type).toBe('bad')
  expect(parseCommandLine(['--profile']).type).toBe('bad')
  expect(parseCommandLine(['--print-new=yes']).type).toBe('bad')
})

test('a store is made slow for a test by so many milliseconds, or refused', () => {
  expect(parseCommandLine(['--test-slow-store=250'])).toEqual(run({ testSlowStoreMs: 250 }))
  for (const wrong of ['', '=', '=0', '=99999', '=slow']) {
    expect(parseCommandLine([`--test-slow-store${wrong}`]).type).toBe('bad')
  }
})

test('a process to block for a test is named with its time, or refused', () => {
  expect(parseCommandLine(['--test-slow-jobs=300'])).toEqual(run({ testSlowJobsMs: 300 }))
  expect(parseCommandLine(['--test-slow-jobs=soon'])).toMatchObject({ type: 'bad' })
  expect(parseCommandLine(['--test-stall=poller:200'])).toEqual(run({ testStall: { process: 'poller', ms: 200 } }))
  for (const wrong of ['', '=', '=disk:200', '=main', '=main:0', '=main:99999', '=main:soon']) {
    expect(parseCommandLine([`--test-stall${wrong}`]).type).toBe('bad')
  }
})

test('newer versions are looked for at an address of this computer only where a test says so', () => {
  const asked = (url: string) => parseCommandLine([`--test-updates=${url}`])
  expect(asked('http://127.0.0.1:8080/x/')).toMatchObject({ options: { testUpdates: 'http://127.0.0.1:8080/x/' } })
  for (const url of [
    '',
    'https://elsewhere.example/',
    'http://127.0.0.1.example:1/',
    'http://127.0.0.1@x.example:1/',
  ]) {
    expect(asked(url).type).toBe('bad')
  }
})

test('what is done now and then comes sooner only where a test says by how much', () => {
  expect(parseCommandLine(['--test-hurry=60'])).toMatchObject({ options: { testHurry: 60 } })
  for (const word of ['--test-hurry', '--test-hurry=0', '--test-hurry=fast'])
    expect(parseCommandLine([word]).type).toBe('bad')
})
