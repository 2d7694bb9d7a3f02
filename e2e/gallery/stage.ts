/** Where a picture is taken: the real app on a profile of its own, fed from loopback. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { FolderId, Settings } from '../../src/shared/model.ts'
import { type FeedServer, startFeedServer } from '../support/feed-server.ts'
import { launchApp, type RunningApp } from '../support/launch-app.ts'
import { ask, feedItem, subscribe } from '../support/reader-window.ts'
import { startUpdateServer, type UpdateServer } from '../support/update-server.ts'
import { landscape } from './landscape.ts'
import { picturePath, sampleFeeds, samplePictures } from './sample-feeds.ts'

export interface Stage {
  readonly page: Page
  readonly server: FeedServer
  /** A host that nothing else is asked for: a request to it waits for no other. */
  freeHost(): number
  resize(width: number, height: number): Promise<void>
  /** Tells the app what the system says of the computer's sleep. */
  sleeps(asleep: boolean): Promise<void>
  /** Loads the window anew with the first settings and these, so that nothing of the picture before is left. */
  reset(settings: Partial<Settings>): Promise<void>
  close(): Promise<void>
}

const newVersion =
  'Starts sooner with many feeds.\nFinds feeds on more sites.\nLists what was read longest ago first, where that is asked for.'

/** An app with no feed at all. */
export async function emptyStage(): Promise<Stage> {
  return stageOf(await launchApp(), await startFeedServer({ hosts: 40 }))
}

/** An app with the sample feeds and one that is down. */
export async function fullStage(): Promise<Stage> {
  const server = await startFeedServer({ hosts: 40 })
  // Rounds make the feed that is down known as such; in the pictures none runs.
  const app = await launchApp({ tickSeconds: 2 })
  const { page, profile } = app
  let host = 20
  const feeds = sampleFeeds((path) => server.url(path, 0), Date.now())
  for (const picture of samplePictures) {
    server.serve(picturePath(picture), {
      type: 'text',
      status: 200,
      contentType: 'image/svg+xml',
      body: landscape(picture),
    })
  }
  const folders = new Map<string, FolderId>()
  for (const { path, folder, document } of feeds) {
    server.serve(path, { type: 'feed', document })
    const id = await subscribe(page, server.url(path, host++))
    if (folder === null) continue
    const folderId =
      folders.get(folder) ?? (await ask(page, 'folder:create', { title: folder, parentId: null })).folderId
    folders.set(folder, folderId)
    await ask(page, 'sidebar:arrange', { items: [{ type: 'feed', id }], folderId, order: null })
  }
  server.serve('/down.xml', {
    type: 'feed',
    document: { format: 'rss', title: 'A Feed That Is Down', siteUrl: server.url('/down'), items: [] },
  })
  await subscribe(page, server.url('/down.xml', host))
  server.serve('/down.xml', { type: 'status', status: 503 })
  server.serve('/new.xml', {
    type: 'feed',
    document: {
      format: 'rss',
      title: 'Letters from the Harbour',
      siteUrl: server.url('/new'),
      items: feeds[0]?.document.items ?? [],
    },
  })
  await feedItem(page, 'A Feed That Is Down', 'failing').waitFor()
  await app.quit()
  const publisher = await startUpdateServer()
  publisher.publish({ version: '9.1.0', notes: newVersion, content: Buffer.alloc(94_000_000) })
  // Installed as a file that may replace itself; nothing of it is read or written in a picture.
  const env = { APPIMAGE: join(profile, 'Courant.AppImage') }
  return stageOf(await launchApp({ profile, env, extra: [`--test-updates=${publisher.url}`] }), server, publisher)
}

async function stageOf(app: RunningApp, server: FeedServer, publisher?: UpdateServer): Promise<Stage> {
  const { page, electron } = app
  const { settings: stored } = await ask(page, 'app:bootstrap', null)
  // The one setting that only the app itself changes.
  const { trayExplained: _, ...first } = stored
  let host = 1
  return {
    page,
    server,
    freeHost: () => host++,
    resize: async (width, height) => {
      await electron.evaluate(
        ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w ?? 0, h ?? 0),
        [width, height],
      )
    },
    sleeps: async (asleep) => {
      await electron.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), asleep ? 'suspend' : 'resume')
    },
    reset: async (settings) => {
      // What the pointer rests on looks chosen.
      await page.mouse.move(0, 0)
      await ask(page, 'settings:set', { settings: { ...first, ...settings } })
      // The driver answers for the system's theme, so it is told of the app's choice.
      await page.emulateMedia({ colorScheme: settings.theme === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' })
      await page.reload()
      await page.getByRole('region').first().waitFor()
    },
    close: async () => {
      await app.kill()
      await server.close()
      await publisher?.close()
    },
  }
}
