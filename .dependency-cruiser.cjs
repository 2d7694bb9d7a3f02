/** Which room may lean on which. Read top to bottom: a feed goes through the rooms in this order. */
const room = (name) => `^src/${name}/`
const test = '[.]test[.]tsx?$|/testing/'
const views = '^src/renderer/(?!(?:stores|actions|keys|text|ui|styles|testing)/)([^/]+)/'

/** A package wherever it lies, installed or not: an uninstalled one is not under node_modules. */
const packages = (...names) => `(?:^|/)(?:@types/)?(?:${names.join('|')})(?:/|$)`

const purePackages = ['rss-parser', 'htmlparser2', 'entities', 'tldts']
const windowPackages = [
  'react',
  'react-dom',
  'zustand',
  'radix-ui',
  'lucide-react',
  '@tanstack/react-virtual',
  'react-resizable-panels',
]

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files that need each other are one idea or three. Type-only cycles count too.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      comment: 'The contracts import nothing.',
      from: { path: room('shared'), pathNot: test },
      to: { pathNot: room('shared') },
    },
    {
      name: 'feed-is-pure',
      severity: 'error',
      comment: 'No network, no disk, no clock, no Electron; pure packages only.',
      from: { path: room('feed'), pathNot: test },
      to: { pathNot: ['^src/(?:feed|shared)/', packages(...purePackages)] },
    },
    {
      name: 'poller-knows-no-store-no-window',
      severity: 'error',
      from: { path: room('poller') },
      to: { path: '^src/(?:store|main|preload|renderer)/' },
    },
    {
      name: 'poller-touches-electron-at-its-door-only',
      severity: 'error',
      comment: 'index.ts hands inward what Electron gives; the rest runs under plain Node.',
      from: { path: room('poller'), pathNot: '^src/poller/index[.]ts$' },
      to: { path: packages('electron') },
    },
    {
      name: 'sockets-live-in-the-poller',
      severity: 'error',
      comment: 'One room talks to the network.',
      from: { path: '^src/', pathNot: ['^src/poller/', test] },
      to: { path: ['^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns/promises)$', packages('undici')] },
    },
    {
      name: 'updates-are-looked-for-in-one-file',
      severity: 'error',
      comment: 'It asks a server of its own: who else loads it asks without a word of a person.',
      from: { path: '^src/', pathNot: ['^src/main/updates/electron-updater[.]ts$'] },
      to: { path: packages('electron-updater') },
    },
    {
      name: 'store-sees-shared-and-feed',
      severity: 'error',
      from: { path: room('store') },
      to: { path: '^src/(?:poller|main|preload|renderer)/' },
    },
    {
      name: 'store-knows-no-electron',
      severity: 'error',
      comment: 'Its path is handed in; it runs under plain Node.',
      from: { path: room('store') },
      to: { path: packages('electron') },
    },
    {
      name: 'sqlite-lives-in-the-store',
      severity: 'error',
      from: { pathNot: '^src/store/' },
      to: { path: packages('better-sqlite3') },
    },
    {
      name: 'main-reaches-poller-and-store-by-contract-only',
      severity: 'error',
      comment: 'By the path of the built entry and by src/shared.',
      from: { path: room('main') },
      to: { path: '^src/(?:poller|store|preload|renderer)/' },
    },
    {
      name: 'preload-is-thin',
      severity: 'error',
      from: { path: room('preload'), pathNot: test },
      to: { pathNot: ['^src/(?:preload|shared)/', packages('electron')] },
    },
    {
      name: 'renderer-sees-only-the-contract',
      severity: 'error',
      from: { path: room('renderer') },
      to: { path: ['^src/(?:feed|poller|store|main|preload)/', packages('electron')] },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: room('renderer'), pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-packages-are-few',
      severity: 'error',
      comment: 'What the window loads is weighed: add a package to the list knowingly.',
      from: { path: room('renderer'), pathNot: test },
      to: { pathNot: ['^src/', packages(...windowPackages)], dependencyTypesNot: ['core', 'local'] },
    },
    {
      name: 'stores-know-no-views',
      severity: 'error',
      comment: 'State is told by the stores and drawn by the views, never the other way round.',
      from: { path: '^src/renderer/stores/', pathNot: test },
      to: { path: [views, '^src/renderer/[^/]+[.]tsx$', '^src/renderer/ui/'] },
    },
    {
      name: 'views-do-not-cross',
      severity: 'error',
      comment: 'A pane knows the stores, not its neighbours.',
      from: { path: views, pathNot: test },
      to: { path: views, pathNot: '^src/renderer/$1/' },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: ['[.]test[.]tsx?$', '^src/.*/testing/', '^(?:e2e|bench|scripts)/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
}
