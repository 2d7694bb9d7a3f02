/** The two kinds of handle. A function that takes a `ReadableDb` cannot write by accident: a reader's connection is read-only. */
import type Database from 'better-sqlite3'

/** A connection that may only be asked to read. */
export type ReadableDb = Database.Database & { readonly reads: true }
/** The one connection that may write; it can read, too. */
export type WritableDb = ReadableDb & { readonly writes: true }

/** Where the store says what a person may want to know; handed in by the thread. */
export type StoreLog = (level: 'info' | 'warn' | 'error', message: string) => void
