/** The `test` of every spec: a feed server, a notification service, and apps that are gone when the test is over. */
import { writeFile } from 'node:fs/promises'
import { test as base, expect } from '@playwright/test'
import { type FeedServer, type FeedServerOptions, startFeedServer } from './feed-server.ts'
import { killPlainStarts, type LaunchOptions, launchApp, type RunningApp, removeProfile } from './launch-app.ts'
import { type NotificationService, startNotificationService } from './notification-service.ts'

interface Support {
  readonly server: FeedServer
  readonly serverOptions: FeedServerOptions
  readonly notifications: NotificationService
  readonly launch: (options?: LaunchOptions) => Promise<RunningApp>
}

export const test = base.extend<Support>({
  serverOptions: [{}, { option: true }],

  server: async ({ serverOptions }, use) => {
    const server = await startFeedServer(serverOptions)
    await use(server)
    await server.close()
  },

  // Automatic: without it the bus may start a daemon of the desktop for the first notice.
  notifications: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that a function wants from this pattern.
    async ({}, use) => {
      const notifications = await startNotificationService()
      await use(notifications)
      await notifications.close()
    },
    { auto: true },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that a function wants from this pattern.
  launch: async ({}, use, info) => {
    const apps: RunningApp[] = []
    await use(async (options) => {
      const app = await launchApp(options)
      apps.push(app)
      return app
    })
    for (const [index, app] of apps.entries()) {
      if (info.status !== info.expectedStatus) {
        await app.page.screenshot({ path: info.outputPath(`app-${index}.png`), timeout: 3_000 }).catch(() => undefined)
        await writeFile(info.outputPath(`app-${index}.log`), app.log())
      }
      await app.kill()
    }
    killPlainStarts()
    for (const app of apps) removeProfile(app.profile)
  },
})

export { expect }
