import type { RuledArticle } from '../feed/rule-holds'
import type { FeedId, FolderId } from '../shared/model'
import { areRuleConditions, isRuleActions, mostRules, noActions, type Rule, type RuleId } from '../shared/rules'
import type { RemovedRule, RuleReads, RuleWrites } from '../shared/store/rules'
import { createJournal } from './chosen'
import { countByFeed } from './counters'
import type { ReadableDb, WritableDb } from './database'
import { createFeedFolders } from './feed-folders'
import { createHiding } from './hiding'
import { shownTitle, toArticleId, toFeedId } from './rows'
import { createTimeLimit } from './time-limit'
import { tryRules } from './try-rules'

interface RuleRow {
  readonly id: number
  readonly title: string
  readonly position: number
  readonly enabled: number
  readonly conditions: string
  readonly actions: string
  readonly touched: number
  readonly touched_at: number | null
  readonly slow_at: number | null
}

interface TriedRow {
  readonly id: number
  readonly feed_id: number
  readonly feed_title: string
  readonly title: string
  readonly author: string | null
  readonly link: string | null
  readonly categories: string
  readonly html: string
}

const columns = 'id, title, position, enabled, conditions, actions, touched, touched_at, slow_at'
const mostTried = 500

/** The articles that came before one, in the order of their arrival; exported so that a test can pin its plan. */
export const arrivedBeforeSql = `
  SELECT s.id, s.feed_id, ${shownTitle} AS feed_title, a.title, a.author, a.link, a.categories, b.html
  FROM articles AS a CROSS JOIN statuses AS s ON s.id = a.id CROSS JOIN feeds AS f ON f.id = s.feed_id
  CROSS JOIN bodies AS b ON b.id = a.id
  WHERE a.id < @before AND (s.deleted = 0 OR s.hidden IS NOT NULL) AND f.removed_at IS NULL
  ORDER BY a.id DESC LIMIT @limit`

/** The rules as they stand, and what conditions would have met. */
export function createRuleReads(db: ReadableDb): RuleReads {
  const all = db.prepare<[], RuleRow>(`SELECT ${columns} FROM rules ORDER BY position, id`)
  const hidden = db.prepare<[], { rule: number; count: number }>(
    'SELECT hidden AS rule, count(*) AS count FROM statuses INDEXED BY statuses_hidden WHERE hidden IS NOT NULL GROUP BY hidden',
  )
  const articles = db.prepare<{ before: number; limit: number }, TriedRow>(arrivedBeforeSql)
  const foldersNow = createFeedFolders(db)
  const limitTime = createTimeLimit()

  const matchSlice = db.transaction(({ conditions, before, limit }: Parameters<RuleReads['matchRuleSlice']>[0]) => {
    const most = Math.min(Math.max(1, limit), mostTried)
    const rows = articles.all({ before: before ?? Number.MAX_SAFE_INTEGER, limit: most })
    const foldersOf = foldersNow()
    const tried = rows.map((row) => toRuled(row, foldersOf))
    const { held, tooSlow } = tryRules([{ conditions }], tried, limitTime)
    const hits = rows.filter((_row, index) => (held[index]?.length ?? 0) > 0)
    const last = rows.at(-1)
    return {
      hits: hits.map((row) => ({ id: toArticleId(row.id), title: row.title, feedTitle: row.feed_title })),
      looked: rows.length,
      next: last === undefined || rows.length < most || tooSlow.size > 0 ? null : toArticleId(last.id),
      tooSlow: tooSlow.size > 0,
    }
  })

  return {
    listRules: () => {
      const hides = new Map(hidden.all().map(({ rule, count }) => [rule, count]))
      return all.all().map((row) => toRule(row, hides.get(row.id) ?? 0))
    },
    matchRuleSlice: (query) => matchSlice(query),
  }
}

/** Reads the rules that are on, in the order in which they are tried. What each hides is not counted: nobody asks here. */
export function createEnabledRules(db: ReadableDb): () => readonly Omit<Rule, 'hides'>[] {
  const enabled = db.prepare<[], RuleRow>(`SELECT ${columns} FROM rules WHERE enabled = 1 ORDER BY position, id`)
  return () => enabled.all().map((row) => toRule(row, 0))
}

/** Keeps rules, and does what they say to articles that are there. What comes is in `arrival-rules.ts`. */
export function createRuleWrites(db: WritableDb): RuleWrites {
  return { ...createRuleKeeping(db), ...createRuleEffects(db) }
}

function createRuleKeeping(db: WritableDb): Omit<RuleWrites, 'applyRule' | 'showHiddenSlice'> {
  const count = db.prepare<[], number>('SELECT count(*) FROM rules').pluck()
  const one = db.prepare<[number], RuleRow>(`SELECT ${columns} FROM rules WHERE id = ?`)
  const add = db
    .prepare<[string, string, string], number>(
      `INSERT INTO rules (title, conditions, actions, position)
       SELECT ?, ?, ?, coalesce(max(position), 0) + 1 FROM rules RETURNING id`,
    )
    .pluck()
  const change = db.prepare<[string, string, string, number]>(
    `UPDATE rules SET title = ?, conditions = ?, actions = ?, touched = 0, touched_at = NULL,
       enabled = CASE WHEN slow_at IS NULL THEN enabled ELSE 1 END, slow_at = NULL WHERE id = ?`,
  )
  const turn = db.prepare<[number, number]>('UPDATE rules SET enabled = ?, slow_at = NULL WHERE id = ?')
  const stop = db.prepare<[number, number]>('UPDATE rules SET enabled = 0, slow_at = ? WHERE id = ?')
  const place = db.prepare<[number, number]>('UPDATE rules SET position = ? WHERE id = ?')
  const inOrder = db.prepare<[], RuleId>('SELECT id FROM rules ORDER BY position, id').pluck()
  const remove = db.prepare<[number]>('DELETE FROM rules WHERE id = ?')
  const putBack = db.prepare<Omit<RuleRow, 'slow_at'> & { slow_at: number | null }>(
    `INSERT OR IGNORE INTO rules (${columns})
     VALUES (@id, @title, @position, @enabled, @conditions, @actions, @touched, @touched_at, @slow_at)`,
  )

  const arrange = db.transaction((ids: readonly RuleId[]) => {
    const rest = inOrder.all().filter((id) => !ids.includes(id))
    for (const [index, id] of [...ids, ...rest].entries()) place.run(index + 1, id)
  })
  const removeOne = db.transaction((id: RuleId): RemovedRule | null => {
    const row = one.get(id)
    if (row === undefined) return null
    remove.run(id)
    return { rule: toRule(row, 0), position: row.position }
  })

  return {
    createRule: ({ title, conditions, actions }) => {
      if ((count.get() ?? 0) >= mostRules) return null
      const id = add.get(title, JSON.stringify(conditions), JSON.stringify(actions))
      return id === undefined ? null : (id as RuleId)
    },
    changeRule: ({ id, title, conditions, actions }) =>
      change.run(title, JSON.stringify(conditions), JSON.stringify(actions), id).changes > 0,
    switchRule: ({ id, enabled }) => turn.run(enabled ? 1 : 0, id).changes > 0,
    arrangeRules: ({ ids }) => {
      arrange.immediate(ids)
      return null
    },
    deleteRule: ({ id }) => removeOne.immediate(id),
    restoreRule: ({ removed: { rule, position } }) => {
      putBack.run({
        id: rule.id,
        title: rule.title,
        position,
        enabled: rule.enabled ? 1 : 0,
        conditions: JSON.stringify(rule.conditions),
        actions: JSON.stringify(rule.actions),
        touched: rule.touched,
        touched_at: rule.touchedAt,
        slow_at: rule.tooSlowAt,
      })
      return null
    },
    stopSlowRule: ({ id, now }) => {
      stop.run(now, id)
      return null
    },
  }
}

function createRuleEffects(db: WritableDb): Pick<RuleWrites, 'applyRule' | 'showHiddenSlice'> {
  const actionsOf = db.prepare<[number], string>('SELECT actions FROM rules WHERE id = ?').pluck()
  const { begin, say, note } = createJournal(db)
  const { hide, show, hiddenBy } = createHiding(db)

  const apply = db.transaction(({ id, mark, ids }: Parameters<RuleWrites['applyRule']>[0]) => {
    const actions = toActions(actionsOf.get(id) ?? '')
    begin(mark, ids.length)
    const starred = actions.star ? say('starred', ids) : []
    const read = actions.read ? say('read', ids) : []
    const hidden = actions.hide ? hide(id, ids) : []
    for (const row of starred) note(mark, row.id, 'starred')
    for (const row of read) note(mark, row.id, 'read')
    for (const row of hidden) note(mark, row.id, 'hidden')
    const rows = [...starred, ...read, ...hidden]
    return { changed: new Set(rows.map((row) => row.id)).size, feedIds: [...countByFeed(rows).keys()] }
  })
  const showSlice = db.transaction(({ id, limit }: Parameters<RuleWrites['showHiddenSlice']>[0]) => {
    const rows = show(hiddenBy(id, limit))
    return { done: rows.length < limit, changed: rows.length, feedIds: [...countByFeed(rows).keys()] }
  })
  return {
    applyRule: (command) => apply.immediate(command),
    showHiddenSlice: (command) => showSlice.immediate({ ...command, limit: Math.max(1, command.limit) }),
  }
}

function toRuled(row: TriedRow, foldersOf: (feedId: FeedId) => ReadonlySet<FolderId>): RuledArticle {
  const feedId = toFeedId(row.feed_id)
  const { title, author, link, html } = row
  const categories = JSON.parse(row.categories) as readonly string[]
  return { feedId, folderIds: foldersOf(feedId), title, author, link, html, categories }
}

/** What cannot be read meets nothing and does nothing, and can be mended in its editor. */
function toRule(row: RuleRow, hides: number): Rule {
  const conditions = parsed(row.conditions)
  return {
    id: row.id as RuleId,
    title: row.title,
    enabled: row.enabled === 1,
    conditions: areRuleConditions(conditions) ? conditions : { match: 'any', of: [] },
    actions: toActions(row.actions),
    tooSlowAt: row.slow_at,
    touched: row.touched,
    touchedAt: row.touched_at,
    hides,
  }
}

function toActions(json: string) {
  const actions = parsed(json)
  return isRuleActions(actions) ? actions : noActions
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
