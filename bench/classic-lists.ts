/**
 * Two lists that blog posts on parallel feed fetching made known, as response times in milliseconds. A list's limit is
 * its slowest feed: no client can be done sooner.
 */

export interface ClassicList {
  readonly name: string
  readonly title: string
  /** Null for a site that takes the connection and never answers. */
  readonly latencies: readonly (number | null)[]
  /** How long a client waits for one feed. */
  readonly timeLimitMs: number
}

/** 30 feeds, 30 s in all, the slowest 3.5 s. */
export const thirtyFeeds: ClassicList = {
  name: 'a',
  title: '30 feeds, 30.0 s in all, slowest 3.5 s',
  timeLimitMs: 20_000,
  latencies: [
    319, 3500, 431, 266, 596, 614, 699, 1481, 312, 1156, 3151, 1338, 321, 700, 953, 1684, 384, 1113, 1116, 496, 1312,
    378, 774, 416, 1452, 2144, 551, 332, 640, 1371,
  ],
}

/** 33 sites, two of them dead: 15.88 s in all with a time limit of 1.5 s. */
export const thirtyThreeSites: ClassicList = {
  name: 'b',
  title: '33 sites, two of them dead, 15.9 s in all, time limit 1.5 s',
  timeLimitMs: 1_500,
  latencies: [
    190,
    220,
    307,
    278,
    155,
    575,
    587,
    645,
    1300,
    null,
    174,
    177,
    892,
    664,
    812,
    1022,
    549,
    111,
    407,
    547,
    233,
    73,
    null,
    252,
    152,
    362,
    475,
    175,
    183,
    442,
    190,
    570,
    161,
  ],
}

/** The least time that the list can take: its slowest feed, or the time limit where one is dead. */
export function limitOf(list: ClassicList): number {
  return Math.max(...list.latencies.map((latency) => latency ?? list.timeLimitMs))
}
