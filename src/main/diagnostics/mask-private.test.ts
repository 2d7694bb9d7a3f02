import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { maskPrivate, maskText } from './mask-private'

const known = { profile: '/home/Jane Doe/.config/courant', home: '/home/Jane Doe', user: 'jdoe', host: 'Janes-Desk' }
const secrets =
  /Jane|Doe|jdoe|Desk|hidden|Secret|Geheim|bücher|nas|hunter2|10\.0\.0|fe80|2001|proxy|diary|Käse|AKIA|xyzzy/i

const asLogged = [
  'Courant 0.1.0 on Electron 33.2.1; profile /home/Jane Doe/.config/courant',
  'what https://user:hunter2@hidden.org/Secret?token=1 brought cannot be stored: full',
  'courant://app/article/12?Secret=1 could not be served: no',
  'the system’s proxy for http://nas:8080 is not known: getaddrinfo ENOTFOUND nas',
  'connect ECONNREFUSED 10.0.0.12:3128; connect ECONNREFUSED fe80::1:2:3:4',
  'request to 2001:db8::1 failed, then [2001:db8::2]:443',
  'the feeds could not be written to “Secret diary of Jane”: EACCES: permission denied, open \'/mnt/Geheim Ordner/my "Secret".opml\'',
  'an article could not be written to "Käse und Wein.html": ENOSPC',
  'poller says: Error: Secret words without any quotes',
  'page says: Secret words',
  "the window's place could not be kept: ENOENT: no such file or directory, rename '/srv/Secret place/window.json'",
  'the window could not load: cut off in “Secret words',
  "cut off at a path: open '/srv/Secret",
  'in C:\\Users\\Jane Doe\\AppData\\Secret it could not be',
  'jdoe@hidden.org wrote to bücher.example and to JDOE, on janes-desk',
  `Unexpected token 'S', "Secret wor"... is not valid JSON`,
  'a key AKIAIOSFODNN7EXAMPLEAKIAIOSFODNN7EXAMPLE was sent',
  'relative/Secret/path and feed:hidden and mailto:xyzzy',
  'uncaught: Error: no ↵ at save (file:///home/Jane%20Doe/app/out/main/index.js:12:34) ↵ at /home/Jane Doe/x ↵ at node:internal/process/task_queues:95:5',
].map((message) => `2026-03-04T05:06:07.089Z warn  main     ${message}`)

test('no line of the log says whose it is or what that person reads', () => {
  const masked = maskPrivate(asLogged, known)
  expect(masked).toHaveLength(asLogged.length)
  // “the system’s proxy” is the app's own word for it.
  const said = masked.map((line) => line.replace('the system’s proxy for', ''))
  expect(said.filter((line) => secrets.test(line))).toEqual([])
})

test('what the app says of itself stays: time, level, room, amounts, names of calls, places in its own code', () => {
  const kept = [
    '2026-03-04T05:06:07.089Z warn  stalls   main was held up for 212 ms while starting: push changed',
    '2026-03-04T05:06:07.089Z warn  store    getArticle took 61.5 ms (waited 12, ran 49)',
    "2026-03-04T05:06:07.089Z error window   the window's process is gone: crashed (139)",
    '2026-03-04T05:06:07.089Z error main     poller stopped (exit code 9); starting it again in 1000 ms',
    '2026-03-04T05:06:07.089Z info  main     Courant 0.1.0 on Electron 33.2.1, Chrome 130.0.6723, Node 20.18.1',
    '2026-03-04T05:06:07.089Z error main     uncaught: TypeError: x is not a function ↵ at node:internal/timers:573:17',
  ]
  expect(maskPrivate(kept, known)).toEqual(kept)
  expect(maskText('at save (/opt/Courant/resources/app.asar/out/main/index.js:12:34)', known)).toBe(
    'at save (out/main/index.js:12:34)',
  )
})

test('what is no line of the log is left out, and a long one is cut', () => {
  expect(maskPrivate(['Secret', '', 'half of a line'], known)).toEqual([])
  const long = `2026-03-04T05:06:07.089Z info  main     ${'word '.repeat(1_000)}`
  expect(maskPrivate([long], known)[0]?.length).toBeLessThan(500)
})

test('a folder or a name that is empty or a single letter masks nothing', () => {
  expect(maskText('a sentence with a word', { profile: '', home: '/', user: 'a', host: '' })).toBe(
    'a sentence with a word',
  )
})

test('a line made to hurt costs no time', () => {
  const hostile = [
    '/'.repeat(400),
    ':'.repeat(400),
    'a.'.repeat(200),
    "'".repeat(400),
    'E'.repeat(400),
    '“„'.repeat(200),
  ]
  for (const text of hostile) expect(maskText(text, known).length).toBeLessThanOrEqual(4_000)
})

test('the log of main puts every name that a person gave in quotation marks, or it could not be masked', () => {
  const folder = join(import.meta.dirname, '..')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.ts$/.test(file),
  )
  const bare = files.flatMap((file) => {
    const calls = readFileSync(join(folder, file), 'utf8').match(/log\.\w+\(`[^`]*`/g) ?? []
    return calls.flatMap((call) =>
      [...call.matchAll(/(.?)\$\{([\w.]*\b(?:name|title))\}/g)].map((found) => [file, found] as const),
    )
  })
  // Of the app's own parts.
  const own = ['step.name', 'message.name', 'job.plan.name']
  const named = bare.filter(([, [, , what = '']]) => !own.includes(what))
  expect(named.length).toBeGreaterThan(3)
  expect(
    named.filter(([, [, before = '']]) => !/[“"]/.test(before)).map(([file, [, , what]]) => `${file}: ${what}`),
  ).toEqual([])
})
