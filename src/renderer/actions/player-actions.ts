import type { ArticleId } from '../../shared/model'
import { placeToKeep } from '../../shared/playback'
import { request } from '../bridge'

/** Where somebody stopped in a sound or film of an article, in seconds; 0 where nobody did, or it cannot be told. */
export async function placeOf(id: ArticleId, url: string): Promise<number> {
  const reply = await request('media:places', { id })
  return reply.ok ? (reply.value.find((place) => place.url === url)?.seconds ?? 0) : 0
}

/** Keeps where a sound or film is. Said to nobody where it fails: the next moment is kept again. */
export function notePlace(id: ArticleId, url: string, { currentTime, duration }: HTMLMediaElement): void {
  void request('media:note-place', { id, url, seconds: placeToKeep(currentTime, duration) })
}
