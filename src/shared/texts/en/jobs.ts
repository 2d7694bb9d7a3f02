import type { JobName } from '../../window/job-channels'
import type { Formats } from '../formats/formats'

/** The long jobs at the foot of the window. */
export const jobsTexts = ({ number }: Formats) => ({
  running: 'Running jobs',
  names: {
    'mark-all-read': 'Marking as read',
    'undo-mark': 'Taking it back',
    'change-articles': 'Changing the chosen articles',
    'undo-change': 'Taking it back',
    'run-rule': 'Running a rule',
    'show-hidden': 'Showing hidden articles',
    import: 'Importing feeds',
    'undo-import': 'Taking the import back',
    purge: 'Clearing away removed feeds',
    merge: 'Making one feed of two',
    index: 'Preparing the search',
    'clean-up': 'Deleting old articles',
    compact: 'Giving room back',
    'rebuild-index': 'Rebuilding the search',
    backup: 'Backing up',
    export: 'Exporting articles',
    'import-archive': 'Importing an archive',
  } satisfies Record<JobName, string>,
  progress: (done: number, total: number) => `${number(done)} of ${number(total)}`,
  cancel: 'Cancel',
  cancelOne: (job: string) => `Cancel: ${job}`,
  begins: (job: string) => `${job}…`,
  isDone: (job: string) => `${job}: done.`,
  endedEarly: (job: string) => `${job}: ended early.`,
})

export type JobsTexts = ReturnType<typeof jobsTexts>
