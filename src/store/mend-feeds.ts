import type { FeedId } from '../shared/model'
import { freshPollState } from '../shared/poller-contract'
import type { AddressChange } from '../shared/store/doctor'
import type { StoreWrites } from '../shared/store-contract'
import type { WritableDb } from './database'
import { fromPollState, toFeedId } from './rows'

/** What a person does about a feed that is not well. Articles, stars and read marks stay whatever is done. */
export function createMends(db: WritableDb): Pick<StoreWrites, 'setPaused' | 'wakeFeed' | 'changeAddress'> {
  const setPaused = db.prepare<[number | null, number]>(
    'UPDATE feeds SET paused_at = ? WHERE id = ? AND removed_at IS NULL',
  )
  // What the last poll came to stays as it was until the next one says otherwise.
  const wake = db.prepare<[number]>(
    `UPDATE feeds SET paused_at = NULL,
       poll_state = json_set(poll_state, '$.nextPollAt', 0, '$.nextPollReason', json('{"type":"tick"}'))
     WHERE id = ? AND removed_at IS NULL`,
  )
  const address = db.prepare<[number], string>('SELECT url FROM feeds WHERE id = ? AND removed_at IS NULL').pluck()
  const whoseUrl = db.prepare<[string], number>('SELECT id FROM feeds WHERE url = ? AND removed_at IS NULL').pluck()
  // The validators are another document's; and what the new address calls new may be old under another name.
  const move = db.prepare<{ id: number; url: string; from: string; now: number; state: string }>(
    `UPDATE feeds SET url = @url, moved_from = @from, moved_at = @now, first_polled = 0, paused_at = NULL,
       poll_state = json_set(@state, '$.lastPolledAt', poll_state ->> '$.lastPolledAt',
         '$.lastSucceededAt', poll_state ->> '$.lastSucceededAt') WHERE id = @id`,
  )
  const freshState = fromPollState(freshPollState)

  const changeAddress = db.transaction((feedId: FeedId, url: string, now: number): AddressChange => {
    const from = address.get(feedId)
    if (from === undefined) return { type: 'no-such-feed' }
    const owner = whoseUrl.get(url)
    if (owner !== undefined && owner !== feedId) return { type: 'taken', by: toFeedId(owner) }
    move.run({ id: feedId, url, from, now, state: freshState })
    return { type: 'changed', from }
  })

  return {
    setPaused: ({ feedId, pausedAt }) => setPaused.run(pausedAt, feedId).changes === 1,
    wakeFeed: ({ feedId }) => wake.run(feedId).changes === 1,
    changeAddress: ({ feedId, url, now }) => changeAddress.immediate(feedId, url, now),
  }
}
