// The floor of memory: one window of the same size and the same settings, React, and nothing else.
const { join } = require('node:path')
const { app, BrowserWindow } = require('electron')

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1200, height: 780, webPreferences: { sandbox: true } })
  void window.loadFile(join(process.env.BARE_WINDOW_PAGE ?? '', 'index.html'))
})
