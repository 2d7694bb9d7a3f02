/** What a store of an older version may hold, odd rows among it, and all that it holds, for comparing. */
import type { WritableDb } from '../database'

const odd = 'Ünïcødé “quoted” \u{1F980} 東京 \u202Eright to left\u202C <b>&amp;</b>'

/** In the columns of the first version, which every later one has. */
const base = `
  INSERT INTO feeds (id, url, site_url, title, added_at, removed_at, notify, first_polled, unread_count, article_count, poll_state)
  VALUES (1, 'https://a.example/feed', 'https://a.example/', @odd, 1, NULL, 1, 1, 2, 3, '{"nextPollAt":5,"validators":{"etag":"W/\\"ä\\""}}'),
    (2, 'https://b.example/', NULL, '', -5, NULL, 0, 0, 0, 0, '{}'),
    (7, 'https://gone.example/', NULL, 'Gone', 1, 9, 1, 1, 1, 2, '{}'),
    (8, 'https://a.example/feed', NULL, 'Same address, removed', 1, 8, 1, 0, 0, 0, '{}');
  INSERT INTO statuses (id, feed_id, item_key, read, starred, deleted, arrived_at, sort_at, mark)
  VALUES (1, 1, @odd, 0, 0, 0, 100, 100, NULL), (2, 1, 'marked', 1, 0, 0, 100, -62135596800000, 1764000000000),
    (3, 1, '', 0, 1, 0, 4102444800000000, 90, NULL), (4, 1, 'tombstone', 1, 0, 1, 1, 1, NULL),
    (90, 7, 'starred of a removed feed', 1, 1, 0, 1, 1, NULL), (91, 7, 'unread', 0, 0, 0, 1, 1, NULL);
  INSERT INTO articles (id, title, snippet, author, link, published_at, updated_at, language, direction, content_hash, enclosures, categories)
  VALUES (1, @odd, @odd, @odd, 'https://a.example/ä', 5, 6, 'ar', 'rtl', 'h', '[{"url":"https://a.example/a.mp3","type":"audio/mpeg","length":1}]', '["ä"]'),
    (2, '', '', NULL, NULL, NULL, NULL, NULL, NULL, '', '[]', '[]'), (3, 'long', '', NULL, NULL, -1, NULL, NULL, 'ltr', 'h', '[]', '[]'),
    (90, 'kept', '', NULL, NULL, NULL, NULL, NULL, NULL, 'h', '[]', '[]'), (91, 'x', '', NULL, NULL, NULL, NULL, NULL, NULL, 'h', '[]', '[]');
  INSERT INTO bodies (id, html) VALUES (1, '<p>' || @odd || '</p>'), (2, ''), (3, hex(zeroblob(200000))), (90, '<p>x</p>'), (91, 'y');
  INSERT INTO settings (key, value) VALUES ('theme', '"dark"'), ('of a version to come', '{"a":[1]}');
  UPDATE totals SET all_count = 3, unread_count = 2, starred_count = 2;
`

/** By the table that has to be there. */
const later: Readonly<Record<string, string>> = {
  words_waiting: 'INSERT INTO words_waiting (id) SELECT id FROM articles',
  folders: `INSERT INTO folders (id, parent_id, title, position) VALUES (1, NULL, @odd, 2), (5, 1, '', 0);
    UPDATE feeds SET folder_id = 5, position = 3, custom_title = @odd WHERE id = 1`,
  upkeep: "INSERT INTO upkeep (name, at) VALUES ('backup', 7)",
  feed_icons: "INSERT INTO feed_icons (feed_id, type, bytes) VALUES (1, 'image/png', x'89504e47ff00')",
  full_texts: "INSERT INTO full_texts (id, html, read_at) VALUES (1, '<p>' || @odd || '</p>', 3)",
  polls: "INSERT INTO polls (feed_id, n, at, since, kind) VALUES (1, 1, 5, 5, 'read')",
}

/** Fills an empty store of any version. */
export function fillOldStore(db: WritableDb): void {
  const run = (sql: string): void => {
    for (const statement of sql.split(/;\s*$/m)) {
      if (statement.trim() === '') continue
      const values = statement.includes('@odd') ? [{ odd }] : []
      db.prepare<unknown[]>(statement).run(...values)
    }
  }
  run(base)
  const tables = new Set(tablesOf(db))
  for (const [table, sql] of Object.entries(later)) if (tables.has(table)) run(sql)
}

/** The tables and their columns, as they are now. */
export function shapeOf(db: WritableDb): ReadonlyMap<string, readonly string[]> {
  return new Map(tablesOf(db).map((table) => [table, columnsOf(db, table)]))
}

/** Every row in the columns of a shape. */
export function rowsIn(db: WritableDb, shape: ReadonlyMap<string, readonly string[]>): unknown {
  return Object.fromEntries(
    [...shape].map(([table, columns]) => [
      table,
      db.prepare(`SELECT ${columns.map((column) => `"${column}"`).join()} FROM "${table}" ORDER BY 1`).all(),
    ]),
  )
}

/** Without the index's own, whose words are made of the texts at any time. */
function tablesOf(db: WritableDb): readonly string[] {
  return db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'article_words%' AND name NOT LIKE 'sqlite_%'
       ORDER BY name`,
    )
    .pluck()
    .all()
}

function columnsOf(db: WritableDb, table: string): readonly string[] {
  return db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
}
