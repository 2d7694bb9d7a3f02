/** What main and the thread that makes one backup say to each other; the thread ends with its answer. */

/** What the thread is started with (`workerData`). */
export interface BackupOrder {
  readonly source: string
  /** The file to be; its folder is made if need be. */
  readonly target: string
  /** So many backups stay in the folder, the newest. */
  readonly keep: number
}

export type BackupReply =
  | { readonly type: 'progress'; readonly percent: number }
  | { readonly type: 'made' }
  | { readonly type: 'failed'; readonly reason: string }

/** A backup in the profile's folder. */
export interface BackupFile {
  readonly name: string
  readonly bytes: number
  readonly at: number
}

/** A store that was opened from a backup, and the file before it is kept; or a wish for that which could not be met. */
export type StoreRecovery =
  | { readonly because: 'damaged' | 'asked'; readonly backup: string; readonly kept: string | null }
  /** All is as it was. Without a reason the backup is damaged, gone, or from a newer version. */
  | { readonly because: 'refused'; readonly backup: string; readonly reason: string | null }

/** The folder of the backups, beside the store's file. */
export const backupsFolder = 'backups'
const pattern = /^courant-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.db$/

/** The name of a backup made at a time; `backupTime` reads it again. */
export function backupName(at: number): string {
  return `courant-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z.db`
}

/** When the backup of this name was made, or null where it is none. */
export function backupTime(name: string): number | null {
  const match = pattern.exec(name)
  return match === null ? null : Date.parse(`${match[1]}T${match[2]}:${match[3]}:${match[4]}Z`)
}
