import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The targets are those of Electron 33, the oldest runtime that the setup may put in place.
const node = 'node20.18'
const chrome = 'chrome130'

export default defineConfig({
  main: {
    build: {
      target: node,
      rolldownOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          poller: resolve('src/poller/index.ts'),
          parser: resolve('src/poller/parse-thread.ts'),
          store: resolve('src/store/index.ts'),
          backup: resolve('src/store/backup-thread.ts'),
          export: resolve('src/store/export-thread.ts'),
          import: resolve('src/store/import-thread.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: node,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    build: { target: chrome, minify: true, rolldownOptions: { input: { index: resolve('src/renderer/index.html') } } },
    plugins: [react()],
  },
})
