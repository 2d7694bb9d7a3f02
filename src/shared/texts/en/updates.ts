import type { NoUpdates, UpdateFailure } from '../../window/update-channels'

/** Newer versions of the app. */
export const updatesTexts = () => ({
  title: 'Updates',
  checking: 'Looking for a newer version…',
  newest: (version: string) => `There is none newer than yours: Courant ${version}.`,
  available: (version: string, yours: string, size: string | null) =>
    size === null
      ? `Courant ${version} is there; yours is ${yours}.`
      : `Courant ${version} is there; yours is ${yours}. The download has ${size}.`,
  isThere: (version: string) => `Courant ${version} is there.`,
  show: 'Show what is new',
  notes: 'What is new',
  noNotes: 'The publisher says nothing about what is new.',
  download: 'Download',
  progress: 'Downloading the new version',
  downloading: (version: string, percent: number) => `Courant ${version} is being downloaded: ${percent} %.`,
  cancel: 'Cancel the download',
  ready: (version: string) =>
    `Courant ${version} is downloaded and whole. Shall it be installed when you quit Courant?`,
  agree: 'Install when I quit',
  agreed: (version: string) => `Courant ${version} is installed when you quit Courant, and runs at the next start.`,
  disagree: 'Do not install',
  again: 'Look again',
  off: {
    source: 'This Courant runs from its source, and is as new as that.',
    managed: 'This Courant was installed by your system’s package manager, which also updates it.',
    unpacked: 'This Courant was unpacked from an archive: a newer one has to be unpacked in its place.',
    portable: 'This Courant needs no installing: a newer one is put in its place by hand.',
  } satisfies Record<NoUpdates, string>,
  failed: {
    offline: 'The server with the newer versions cannot be reached. Is the computer online?',
    missing: 'The server has no list of versions where it should be. Try again in a day.',
    damaged: 'What was downloaded is not the file that its publisher vouches for. It was thrown away.',
    'no-room': 'There is not enough room on the disk for the new version.',
    other: (detail: string) => `That did not work: ${detail}`,
  } satisfies Record<UpdateFailure, unknown>,
})

export type UpdatesTexts = ReturnType<typeof updatesTexts>
