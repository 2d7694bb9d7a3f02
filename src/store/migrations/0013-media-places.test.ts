import { expect, test } from 'vitest'
import { migrate } from '../migrate'
import { memoryDatabase } from '../testing/temporary-store'
import { allMigrations } from './index'

test('nobody has stopped anywhere yet', () => {
  const db = memoryDatabase(allMigrations.filter(({ version }) => version < 13))
  migrate(
    db,
    allMigrations.filter(({ version }) => version <= 13),
  )
  expect(db.prepare('SELECT count(*) FROM media_places').pluck().get()).toBe(0)
})
