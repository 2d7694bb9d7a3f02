import type { BackupOrder, BackupReply } from '../shared/store/backup'
import { type JobThread, startJobThread } from './job-thread'

/** A thread that makes one backup. */
export type BackupThread = JobThread<BackupReply>
export type StartBackupThread = (order: BackupOrder) => BackupThread

/** Starts the thread: the built entry `backup.js` beside this one. */
export const startBackupThread: StartBackupThread = (order) =>
  startJobThread('backup', order, (reason): BackupReply => ({ type: 'failed', reason }))
