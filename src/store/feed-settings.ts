import type { FeedSettings } from '../shared/archive'
import type { StoredAsking } from '../shared/asking'
import type { WritableDb } from './database'

/** Gives a feed that an archive added what a person had set of it, inside the caller's transaction. */
export function createFeedSettings(
  db: WritableDb,
): (id: number, url: string, settings: FeedSettings, now: number) => void {
  const set = db.prepare<
    Pick<FeedSettings, 'keep' | 'pictures' | 'notify'> & {
      fullText: number
      pausedAt: number | null
      asking: string | null
      id: number
    }
  >(
    `UPDATE feeds SET keep = @keep, pictures = @pictures, notify_rule = @notify, full_text = @fullText,
       paused_at = @pausedAt, asking = @asking WHERE id = @id`,
  )
  return (id, url, settings, now) => {
    const { keep, pictures, notify, fullText, paused } = settings
    set.run({
      id,
      keep,
      pictures,
      notify,
      fullText: fullText ? 1 : 0,
      pausedAt: paused ? now : null,
      asking: askingOf(url, settings),
    })
  }
}

function askingOf(url: string, { userAgent, ignorePace }: FeedSettings): string | null {
  if (userAgent === null && !ignorePace) return null
  const asking: StoredAsking = { userAgent, headers: [], ignorePace, origin: new URL(url).origin, login: null }
  return JSON.stringify(asking)
}
