/** Puts articles on paper: a window that is never shown loads the article's page, which runs nothing, and prints it. */
import { BrowserWindow } from 'electron'
import type { ShownArticle } from '../shared/window/paper-channels'
import { articlePaperUrl } from '../shared/window-contract'

export interface ArticlePrinter {
  /** The article as a PDF. Throws where the page does not come within `longestMs`. */
  toPdf(article: ShownArticle): Promise<Uint8Array>
  /** Opens the system's dialog; settles when that is done with. Throws where the system cannot print. */
  print(article: ShownArticle): Promise<void>
}

/** Pictures that do not come must not keep the text off the paper for longer. */
const longestMs = 30_000

export function createArticlePrinter(after: (ms: number, call: () => void) => () => void): ArticlePrinter {
  async function withPage<T>(article: ShownArticle, use: (page: BrowserWindow) => Promise<T>): Promise<T> {
    const page = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    })
    page.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
    page.webContents.on('will-navigate', (event) => event.preventDefault())
    const stopWaiting = after(longestMs, () => !page.isDestroyed() && page.webContents.stop())
    try {
      // What stops the loading shows what there is by then.
      await page.loadURL(articlePaperUrl(article.id, article)).catch(throwUnlessStopped)
      stopWaiting()
      return await use(page)
    } finally {
      stopWaiting()
      if (!page.isDestroyed()) page.destroy()
    }
  }

  return {
    toPdf: (article) =>
      withPage(article, async ({ webContents }) => webContents.printToPDF({ pageSize: 'A4', printBackground: true })),
    print: (article) =>
      withPage(
        article,
        ({ webContents }) =>
          new Promise<void>((resolve, reject) => {
            webContents.print({ silent: false, printBackground: true }, (isPrinted, reason) => {
              // To leave the dialog is no failure.
              if (isPrinted || /cancel/i.test(reason)) resolve()
              else reject(new Error(reason))
            })
          }),
      ),
  }
}

function throwUnlessStopped(error: unknown): void {
  if ((error as { readonly code?: unknown }).code !== 'ERR_ABORTED') throw error
}
