import type { CrashedPart } from '../../window/diagnostics-channels'
import type { Formats } from '../formats/formats'

/** What somebody needs who reports a problem. The reports themselves are in English in every language. */
export const reportsTexts = ({ number }: Formats) => ({
  diagnostics: 'Diagnostics',
  diagnosticsAbout:
    'This is what helps to find a fault. It names no feed, no address, no article, no file and nobody, and goes nowhere unless you send it. It is in English for whoever reads it.',
  report: 'Report',
  making: 'Being put together…',
  copy: 'Copy',
  copied: 'Report copied.',
  crashed: {
    main: (time: string) => `Courant crashed on ${time}. The report of it is kept on this computer; nothing was sent.`,
    'main-error': (time: string) =>
      `Something in Courant went wrong on ${time}, and it went on. The report of it is kept on this computer; nothing was sent.`,
    window: (time: string) =>
      `The window crashed on ${time} and was loaded again. The report of it is kept on this computer; nothing was sent.`,
    poller: (time: string) =>
      `The part that looks for new articles stopped on ${time} and was started again. The report of it is kept on this computer; nothing was sent.`,
    store: (time: string) =>
      `The part that keeps your articles stopped on ${time}. The report of it is kept on this computer; nothing was sent.`,
  } satisfies Record<CrashedPart, (time: string) => string>,
  /** At least two. */
  crashedOften: (count: number, time: string) =>
    `Since you were last told, parts of Courant crashed ${number(count)} times, the last time on ${time}. The reports are kept on this computer; nothing was sent.`,
  show: 'Show report',
  crashReport: 'Crash report',
  crashAbout:
    'This report stays on this computer unless you send it. It names no feed, no address, no article, no file and nobody.',
  withDump: 'The memory dump beside it can hold parts of what was open: think twice before you give it away.',
  openFolder: 'Open the folder',
  lastCrash: 'Last crash report',
  noReport: 'This report is not there any more.',
})

export type ReportsTexts = ReturnType<typeof reportsTexts>
