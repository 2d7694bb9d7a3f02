/** One file for each rule of the borders that breaks it, and files that keep them all. */

export interface Violation {
  readonly rule: string
  readonly file: string
  readonly text: string
}

/** Files whose names begin with `kept-` keep every rule; the others are what the violations import. */
export const clean: Readonly<Record<string, string>> = {
  'src/shared/kept-contract.ts': 'export const kept = 1\n',
  'src/feed/kept-pure.ts':
    "import 'rss-parser'\nimport { kept } from '../shared/kept-contract'\nexport const later = (now: number) => new Date(now + kept)\n",
  'src/poller/index.ts':
    "import type { UtilityProcess } from 'electron'\nexport const pollerDoor = (port: UtilityProcess) => port\n",
  'src/poller/kept-fetch.ts': "import 'undici'\nexport const get = (url: string) => fetch(url)\n",
  'src/store/kept-store.ts':
    "import type { Database } from 'better-sqlite3'\nimport { later } from '../feed/kept-pure'\nexport const storeDoor = (database: Database): unknown => [database, later]\n",
  'src/main/kept-main.ts':
    "import { app } from 'electron'\nimport { later } from '../feed/kept-pure'\nexport const mainDoor = [app, later, Date.now()]\n",
  'src/main/ipc/kept-register.ts': "import { ipcMain } from 'electron'\nexport const register = ipcMain\n",
  'src/main/media-protocol.ts': "import { net } from 'electron'\nexport const load = net\n",
  'src/preload/kept-bridge.ts':
    "import { ipcRenderer } from 'electron'\nimport { kept } from '../shared/kept-contract'\nexport const preloadDoor = [ipcRenderer, kept]\n",
  'src/renderer/kept-app.tsx':
    "import { useState } from 'react'\nimport { View } from './sidebar/kept-view'\nimport { kept } from '../shared/kept-contract'\nexport const rendererDoor = [useState, View, kept]\n",
  'src/renderer/sidebar/kept-view.tsx':
    "import { state } from '../stores/kept-store'\nexport const View = () => <b>{state}</b>\n",
  'src/renderer/timeline/kept-view.tsx': 'export const Timeline = () => <b>timeline</b>\n',
  'src/renderer/stores/kept-store.ts': 'export const state = 1\n',
  'src/feed/testing/kept-sample.ts': 'export const sample = 1\n',
  'src/feed/kept-pure.test.ts':
    "import { readFileSync } from 'node:fs'\nimport { sample } from './testing/kept-sample'\nconsole.log(readFileSync, sample, Date.now())\n",
}

const longFile = Array.from({ length: 301 }, (_, index) => `export const line${index} = ${index}\n`).join('')

/** The other half of a circle: the rule names a circle once, at its first file. */
export const circleTwo: Readonly<Record<string, string>> = {
  'src/shared/circle-two.ts': "import type { A } from './circle-one'\nexport type B = A | 2\n",
}

export const forCruiser: readonly Violation[] = [
  {
    rule: 'no-circular',
    file: 'src/shared/circle-one.ts',
    text: "import type { B } from './circle-two'\nexport type A = B | 1\n",
  },
  { rule: 'shared-stands-alone', file: 'src/shared/leaning.ts', text: "export { later } from '../feed/kept-pure'\n" },
  { rule: 'feed-is-pure', file: 'src/feed/disk.ts', text: "export { readFileSync } from 'node:fs'\n" },
  { rule: 'feed-is-pure', file: 'src/feed/heavy.ts', text: "export { fetch } from 'undici'\n" },
  { rule: 'feed-is-pure', file: 'src/feed/upward.ts', text: "export { get } from '../poller/kept-fetch'\n" },
  {
    rule: 'poller-knows-no-store-no-window',
    file: 'src/poller/stores.ts',
    text: "export { storeDoor } from '../store/kept-store'\n",
  },
  {
    rule: 'poller-touches-electron-at-its-door-only',
    file: 'src/poller/electric.ts',
    text: "export { net } from 'electron'\n",
  },
  { rule: 'sockets-live-in-the-poller', file: 'src/main/http.ts', text: "export { get } from 'node:https'\n" },
  { rule: 'sockets-live-in-the-poller', file: 'src/store/http.ts', text: "export { fetch } from 'undici'\n" },
  {
    rule: 'store-sees-shared-and-feed',
    file: 'src/store/upward.ts',
    text: "export { mainDoor } from '../main/kept-main'\n",
  },
  { rule: 'store-knows-no-electron', file: 'src/store/electric.ts', text: "export { app } from 'electron'\n" },
  {
    rule: 'updates-are-looked-for-in-one-file',
    file: 'src/main/updates/eager.ts',
    text: "import { autoUpdater } from 'electron-updater'\nexport const eager = autoUpdater\n",
  },
  {
    rule: 'sqlite-lives-in-the-store',
    file: 'src/main/sql.ts',
    text: "import Database from 'better-sqlite3'\nexport const open = Database\n",
  },
  {
    rule: 'sqlite-lives-in-the-store',
    file: 'src/poller/sql.ts',
    text: "export type { Database } from 'better-sqlite3'\n",
  },
  {
    rule: 'main-reaches-poller-and-store-by-contract-only',
    file: 'src/main/polls.ts',
    text: "export { get } from '../poller/kept-fetch'\n",
  },
  {
    rule: 'main-reaches-poller-and-store-by-contract-only',
    file: 'src/main/stores.ts',
    text: "export type { storeDoor } from '../store/kept-store'\n",
  },
  { rule: 'preload-is-thin', file: 'src/preload/leaning.ts', text: "export { later } from '../feed/kept-pure'\n" },
  {
    rule: 'renderer-sees-only-the-contract',
    file: 'src/renderer/leaning.ts',
    text: "export { later } from '../feed/kept-pure'\n",
  },
  {
    rule: 'renderer-sees-only-the-contract',
    file: 'src/renderer/electric.ts',
    text: "export { ipcRenderer } from 'electron'\n",
  },
  { rule: 'renderer-has-no-node', file: 'src/renderer/path.ts', text: "export { join } from 'node:path'\n" },
  { rule: 'renderer-packages-are-few', file: 'src/renderer/heavy.ts', text: "export { parse } from 'valibot'\n" },
  {
    rule: 'stores-know-no-views',
    file: 'src/renderer/stores/drawing.ts',
    text: "export { View } from '../sidebar/kept-view'\n",
  },
  {
    rule: 'views-do-not-cross',
    file: 'src/renderer/sidebar/crossing.tsx',
    text: "export { Timeline } from '../timeline/kept-view'\n",
  },
  { rule: 'no-tests-in-product', file: 'src/feed/tested.ts', text: "export { sample } from './testing/kept-sample'\n" },
]

export const forBiome: readonly Violation[] = [
  { rule: 'pure-rooms-take-now-and-jitter', file: 'src/feed/clock.ts', text: 'export const now = () => Date.now()\n' },
  { rule: 'pure-rooms-take-now-and-jitter', file: 'src/shared/clock.ts', text: 'export const now = () => Date.now\n' },
  {
    rule: 'pure-rooms-take-now-and-jitter',
    file: 'src/feed/today.ts',
    text: 'export const today = () => new Date()\n',
  },
  {
    rule: 'pure-rooms-take-now-and-jitter',
    file: 'src/feed/dice.ts',
    text: 'export const dice = () => Math.random()\n',
  },
  {
    rule: 'no-markup-from-strings',
    file: 'src/renderer/markup.ts',
    text: 'export const show = (to: Element, html: string) => {\n  to.innerHTML = html\n}\n',
  },
  {
    rule: 'no-markup-from-strings',
    file: 'src/renderer/insert.ts',
    text: "export const show = (to: Element, html: string) => to.insertAdjacentHTML('beforeend', html)\n",
  },
  {
    rule: 'noDangerouslySetInnerHtml',
    file: 'src/renderer/dangerous.tsx',
    text: 'export const Raw = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />\n',
  },
  {
    rule: 'noRestrictedGlobals',
    file: 'src/main/fetching.ts',
    text: "export const page = () => fetch('https://example.org/')\n",
  },
  {
    rule: 'noRestrictedGlobals',
    file: 'src/store/fetching.ts',
    text: "export const page = () => fetch('https://example.org/')\n",
  },
  {
    rule: 'noRestrictedGlobals',
    file: 'src/preload/fetching.ts',
    text: "export const page = () => fetch('https://example.org/')\n",
  },
  {
    rule: 'noRestrictedGlobals',
    file: 'src/renderer/socket.ts',
    text: "export const socket = () => new WebSocket('wss://example.org/')\n",
  },
  {
    rule: 'noRestrictedGlobals',
    file: 'src/renderer/request.ts',
    text: 'export const request = () => new XMLHttpRequest()\n',
  },
  {
    rule: 'noRestrictedImports',
    file: 'src/main/raw-ipc.ts',
    text: "import { ipcMain } from 'electron'\nexport const raw = ipcMain\n",
  },
  {
    rule: 'noRestrictedImports',
    file: 'src/main/net.ts',
    text: "import { net } from 'electron'\nexport const load = net\n",
  },
  {
    rule: 'noRestrictedImports',
    file: 'src/main/ipc/net.ts',
    text: "import { net } from 'electron'\nexport const load = net\n",
  },
  {
    rule: 'noRestrictedImports',
    file: 'src/main/ipc/renderer-ipc.ts',
    text: "import { ipcRenderer } from 'electron'\nexport const raw = ipcRenderer\n",
  },
  {
    rule: 'noRestrictedImports',
    file: 'src/preload/main-ipc.ts',
    text: "import { ipcMain } from 'electron'\nexport const raw = ipcMain\n",
  },
  { rule: 'noConsole', file: 'src/main/talking.ts', text: "console.log('hello')\n" },
  { rule: 'noExcessiveLinesPerFile', file: 'src/feed/long.ts', text: longFile },
  { rule: 'noDefaultExport', file: 'src/feed/default.ts', text: 'const one = 1\nexport default one\n' },
  { rule: 'noBarrelFile', file: 'src/feed/barrel.ts', text: "export * from './kept-pure'\n" },
  { rule: 'useFilenamingConvention', file: 'src/feed/camelCase.ts', text: 'export const one = 1\n' },
  {
    rule: 'noSkippedTests',
    file: 'src/feed/skipping.test.ts',
    text: "import { test } from 'vitest'\ntest.skip('later', () => {})\n",
  },
  {
    rule: 'noFocusedTests',
    file: 'src/feed/focusing.test.ts',
    text: "import { test } from 'vitest'\ntest.only('now', () => {})\n",
  },
]

export const forTypes: readonly Violation[] = [
  {
    rule: 'TS2591',
    file: 'src/feed/typed-disk.ts',
    text: "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n",
  },
  {
    rule: 'TS2304',
    file: 'src/feed/typed-fetch.ts',
    text: "export const page = () => fetch('https://example.org/')\n",
  },
  { rule: 'TS2584', file: 'src/main/typed-document.ts', text: 'export const title = () => document.title\n' },
  { rule: 'TS2591', file: 'src/renderer/typed-process.ts', text: 'export const platform = process.platform\n' },
  { rule: 'TS6307', file: 'src/main/typed-poller.ts', text: "export { get } from '../poller/kept-fetch'\n" },
  { rule: 'TS6307', file: 'src/renderer/typed-feed.ts', text: "export { later } from '../feed/kept-pure'\n" },
  { rule: 'TS1294', file: 'src/feed/typed-enum.ts', text: 'export enum Colour {\n  Red,\n}\n' },
  { rule: 'TS2375', file: 'src/feed/typed-undefined.ts', text: 'export const a: { b?: number } = { b: undefined }\n' },
  { rule: 'TS2322', file: 'src/feed/typed-index.ts', text: 'export const first = (all: number[]): number => all[0]\n' },
]
