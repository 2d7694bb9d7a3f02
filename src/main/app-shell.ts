import { app, shell } from 'electron'

/** What a person can have done with the app as a whole, from its window. */
export const appShell = {
  restart: (): void => {
    app.relaunch()
    app.quit()
  },
  quit: (): void => app.quit(),
  openFolder: (path: string): void => void shell.openPath(path),
}
