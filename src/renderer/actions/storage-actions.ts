import { assertNever } from '../../shared/assert-never'
import type { KeepRule } from '../../shared/keep-rule'
import type { Feed } from '../../shared/model'
import { backupTime, type StoreRecovery } from '../../shared/store/backup'
import type { UpkeepEnd } from '../../shared/window/storage-channels'
import type { Reply } from '../../shared/window-contract'
import { request } from '../bridge'
import { useFeeds } from '../stores/feeds-store'
import { useStorage } from '../stores/storage-store'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'

/** Asks what the articles take, and what cleaning up would delete; the latter takes a moment at many articles. */
export async function lookAtStorage(): Promise<void> {
  useStorage.setState({ expired: null })
  const facts = await request('storage:facts', null)
  if (!facts.ok) return void showError(facts.failure.message)
  useStorage.setState({ facts: facts.value })
  const expired = await request('storage:count-expired', null)
  if (expired.ok) useStorage.setState({ expired: expired.value.articles })
}

/** Deletes what the rules let go. */
export function cleanUp(): Promise<void> {
  return upkeep(request('storage:clean-up', null), ({ changed, cancelled }) =>
    texts().storage.cleaned(changed, cancelled),
  )
}

/** Gives the room back that nothing uses. */
export function compact(): Promise<void> {
  return upkeep(request('storage:compact', null), ({ changed }) => texts().storage.compacted(changed))
}

/** Has every article indexed anew. */
export function rebuildSearch(): Promise<void> {
  return upkeep(request('storage:rebuild-index', null), ({ changed, cancelled }) =>
    texts().storage.rebuilt(changed, cancelled),
  )
}

/** Makes a backup now. */
export function backUp(): Promise<void> {
  return upkeep(request('storage:back-up', null), ({ cancelled }) =>
    cancelled ? texts().storage.notBackedUp : texts().storage.backedUp,
  )
}

/** Shows the profile's folder in the system's file manager. */
export async function openProfileFolder(): Promise<void> {
  const reply = await request('storage:open-folder', null)
  if (!reply.ok) showError(reply.failure.message)
}

/** Starts the app anew with a backup in the place of the store. */
export async function restore(name: string): Promise<void> {
  const reply = await request('storage:restore', { name })
  if (!reply.ok) showError(reply.failure.message)
}

/** Shows the folder that everything is kept in, in the system's own window. */
export async function showDataFolder(): Promise<void> {
  const reply = await request('storage:open-folder', null)
  if (!reply.ok) showError(reply.failure.message)
}

/** Says once that this start took a backup in the place of the store; the notice stays until it is dismissed. */
export async function tellOfRecovery(): Promise<void> {
  const reply = await request('storage:recovery', null)
  if (!reply.ok || reply.value === null) return
  const tone = reply.value.because === 'asked' ? 'plain' : 'error'
  showToast({ tone, message: recoveryText(reply.value), action: null, milliseconds: null })
}

function recoveryText(recovery: StoreRecovery): string {
  const { storage, formats } = texts()
  const at = backupTime(recovery.backup)
  const time = at === null ? recovery.backup : formats.fullTime(at)
  switch (recovery.because) {
    case 'asked':
      return storage.restored(time, recovery.kept)
    case 'damaged':
      return storage.recovered(time, recovery.kept)
    case 'refused':
      return storage.notRestored(time, recovery.reason)
    default:
      return assertNever(recovery)
  }
}

async function upkeep(answer: Promise<Reply<UpkeepEnd>>, says: (end: UpkeepEnd) => string): Promise<void> {
  useStorage.setState(({ busy }) => ({ busy: busy + 1 }))
  const reply = await answer
  useStorage.setState(({ busy }) => ({ busy: busy - 1 }))
  if (!reply.ok) return void showError(reply.failure.message)
  showToast({ tone: 'plain', message: says(reply.value), action: null, milliseconds: 8_000 })
  await lookAtStorage()
}

/** Sets how long a feed's articles are kept: shown at once, and taken back where it cannot be stored. */
export async function setKeep(feed: Feed, keep: KeepRule | null): Promise<void> {
  show(feed.id, keep)
  const reply = await request('feed:set-keep', { feedId: feed.id, keep })
  if (reply.ok) return
  show(feed.id, feed.keep)
  showError(reply.failure.message)
}

function show(id: Feed['id'], keep: KeepRule | null): void {
  useFeeds.setState(({ byId }) => {
    const feed = byId.get(id)
    return feed === undefined ? {} : { byId: new Map(byId).set(id, { ...feed, keep }) }
  })
}
