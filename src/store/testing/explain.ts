import type { ReadableDb } from '../database'

/** The steps of SQLite's plan for a statement, as EXPLAIN QUERY PLAN words them. */
export function explain(db: ReadableDb, sql: string): readonly string[] {
  const names = new Set([...sql.matchAll(/@(\w+)/g)].map((match) => match[1]))
  const parameters = Object.fromEntries([...names].map((name) => [name, 1]))
  const steps = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(parameters)
  return steps.map((step) => step.detail)
}
