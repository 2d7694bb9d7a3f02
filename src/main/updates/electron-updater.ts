/** The one file that knows electron-updater, which is loaded with the first look for a newer version and never before. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import type { AppUpdater, UpdateInfo } from 'electron-updater'
import type { AppRelease, UpdateFailure } from '../../shared/window/update-channels'
import { createLog, reasonOf } from '../log'
import { userAgent } from '../user-agent'
import type { HowInstalled } from './how-installed'
import { replacementOf } from './replace-app-image'
import type { Updater } from './updates'

type SelfUpdating = Exclude<HowInstalled, { readonly type: 'none' }>

/** The same for everybody: electron-updater would make one up for each installation, and send it with every request. */
const nobody = '00000000-0000-0000-0000-000000000000'
const longestNotes = 20_000

/**
 * Loads electron-updater for this kind of installation. The address of the publisher's server is in the package
 * (`app-update.yml`, made by electron-builder); `testAddress` stands in for it in tests.
 */
export async function loadUpdater(installed: SelfUpdating, testAddress: string | null): Promise<Updater> {
  const loaded = await import('electron-updater')
  const updater = make(loaded, installed)
  await setUp(updater, testAddress)
  let downloaded: string | null = null
  return {
    check: async () => {
      const result = await updater.checkForUpdates()
      return result?.isUpdateAvailable ? toRelease(result.updateInfo) : null
    },
    download: async (progress, signal) => {
      const token = new loaded.CancellationToken()
      signal.addEventListener('abort', () => token.cancel())
      const hear = ({ percent }: { readonly percent: number }): void => progress(Math.floor(percent))
      updater.on('download-progress', hear)
      const [file = null] = await updater.downloadUpdate(token).finally(() => updater.off('download-progress', hear))
      downloaded = file
    },
    ...installing(updater, installed, () => downloaded),
    failureOf,
  }
}

/** Each kind of installation has a way of its own. */
function installing(
  updater: AppUpdater,
  installed: SelfUpdating,
  downloaded: () => string | null,
): Pick<Updater, 'prepare' | 'takeBack' | 'install'> {
  if (installed.type === 'app-image') {
    const replacement = replacementOf(installed.file)
    return {
      prepare: async () => replacement.prepare(downloaded() ?? ''),
      takeBack: async () => {
        await replacement.takeBack()
        return true
      },
      install: replacement.replace,
    }
  }
  if (installed.type === 'mac') {
    return {
      // Squirrel takes what lies ready into its own hands, and installs it when the app ends.
      prepare: async () => {
        updater.autoInstallOnAppQuit = true
        await updater.downloadUpdate()
      },
      takeBack: async () => false,
      install: async () => {},
    }
  }
  return {
    prepare: async () => {},
    takeBack: async () => true,
    // Starts the installer, which waits for the app to end.
    install: async () => updater.quitAndInstall(true, false),
  }
}

function make(loaded: typeof import('electron-updater'), { type }: SelfUpdating): AppUpdater {
  switch (type) {
    case 'app-image':
      return new loaded.AppImageUpdater()
    case 'nsis':
      return new loaded.NsisUpdater()
    case 'mac':
      return new loaded.MacUpdater()
  }
}

async function setUp(updater: AppUpdater, testAddress: string | null): Promise<void> {
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = false
  updater.allowDowngrade = false
  updater.allowPrerelease = false
  // By blocks it would read the old file and unpack the list of its blocks on main's loop.
  updater.disableDifferentialDownload = true
  updater.logger = quietLogger()
  updater.isUserWithinRollout = () => true
  updater.requestHeaders = { 'User-Agent': userAgent, 'x-user-staging-id': nobody }
  // Where it would read the number of the installation, or make one up and write it into the profile.
  Object.defineProperty(updater, 'stagingUserIdPromise', { value: { value: Promise.resolve(nobody) } })
  // The failures reach whoever asked as what is thrown; an event that nobody hears would be an exception.
  updater.on('error', () => {})
  if (testAddress === null) return
  const config = join(app.getPath('userData'), 'test-update.yml')
  await writeFile(
    config,
    `provider: generic\nurl: ${JSON.stringify(testAddress)}\nupdaterCacheDirName: courant-test-updates\n`,
  )
  updater.forceDevUpdateConfig = true
  updater.updateConfigPath = config
}

function quietLogger(): NonNullable<AppUpdater['logger']> {
  const log = createLog('updates')
  const debug = (message?: unknown): void => log.debug(reasonOf(message))
  return { info: debug, debug, warn: debug, error: debug }
}

function toRelease({ version, releaseNotes, files }: UpdateInfo): AppRelease {
  const notes =
    typeof releaseNotes === 'string' ? releaseNotes : (releaseNotes?.map(({ note }) => note).join('\n') ?? '')
  const plain = notes.replaceAll(/<[^>]*>/g, '').trim()
  return { version, notes: plain === '' ? null : plain.slice(0, longestNotes), bytes: files[0]?.size ?? null }
}

function failureOf(thrown: unknown): UpdateFailure {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  const text = `${code} ${reasonOf(thrown)}`
  if (/CHECKSUM|sha512|SIGNATURE/i.test(text)) return 'damaged'
  if (/ENOSPC|EDQUOT/.test(text)) return 'no-room'
  if (/CHANNEL_FILE_NOT_FOUND|HTTP_ERROR_404|\b404\b/.test(text)) return 'missing'
  if (/net::ERR_|ENOTFOUND|ECONN|ETIMEDOUT|EAI_/.test(text)) return 'offline'
  return 'other'
}
