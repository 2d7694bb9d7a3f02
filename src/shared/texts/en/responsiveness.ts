import type { StallProcess } from '../../stall'
import type { Formats } from '../formats/formats'

/** The page of stalls, and the same as text for a report. What ran has its own name in every language. */
export const responsivenessTexts = ({ number, plural }: Formats) => ({
  title: 'Responsiveness',
  reading: 'Reading…',
  copy: 'Copy',
  intro: (start: string) =>
    `A stall is a time in which a part of Courant could do nothing else. ${start} The start is told apart. Beside the longest, what is usual: half, 99 of 100 and 999 of 1,000 waits were no longer.`,
  started: (time: string) => `Started ${time}.`,
  startedAndUsable: (time: string, after: string) => `Started ${time}, usable after ${after}.`,
  processes: {
    window: 'Window',
    main: 'Main',
    poller: 'Polling',
    'store-writer': 'Store, writing',
    'store-reader': 'Store, reading',
    'store-search': 'Store, searching',
  } satisfies Record<StallProcess, string>,
  notNamed: 'not named',
  under: (time: string) => `under ${time}`,
  noCall: 'no call',
  longestStalls: 'Longest stalls',
  lastStalls: 'Last stalls over 50 ms',
  slowestCalls: 'Slowest calls to the store',
  noneLong: 'Nothing took longer than 50 ms.',
  heads: {
    part: 'Part',
    longest: 'Longest',
    when: 'When',
    what: 'What ran',
    over: 'Over 50 ms',
    usual: 'Half / 99 / 99.9 %',
    starting: 'While starting',
    howLong: 'How long',
    call: 'Call',
    calls: 'Calls',
    ran: 'Ran up to',
    waited: 'Waited up to',
  },
  report: {
    longest: (process: string, longest: string, at: string, over: number, starting: string | null) =>
      `${process}: longest ${longest}${at}; ${number(over)} over 50 ms; while starting ${starting ?? 'none'}`,
    usual: (delays: string) => `; half, 99 and 99.9 of 100 within ${delays}`,
    at: (time: string, what: string) => ` at ${time} (${what})`,
    call: (name: string, calls: number, ran: string, waited: string) =>
      `${name}: ${plural(calls, '# call', '# calls')}, ran up to ${ran}, waited up to ${waited}`,
    lastStalls: 'Last stalls over 50 ms:',
    calls: 'Calls to the store:',
  },
})

export type ResponsivenessTexts = ReturnType<typeof responsivenessTexts>
