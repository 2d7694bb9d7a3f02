import type { FeedFailure } from '../shared/feed-failure'

export type ProxyProblem = Extract<FeedFailure, { type: 'proxy' }>['problem']

/** An error that is the proxy's, not the server's behind it. */
export interface ProxyTrouble extends Error {
  readonly code: 'ERR_PROXY'
  readonly proxy: string
  readonly problem: ProxyProblem
}

export function proxyTrouble(proxy: string, problem: ProxyProblem, cause?: unknown): ProxyTrouble {
  return Object.assign(new Error(`the proxy ${proxy}: ${problem}`, { cause }), {
    code: 'ERR_PROXY' as const,
    proxy,
    problem,
  })
}

export function isProxyTrouble(error: unknown): error is ProxyTrouble {
  return error instanceof Error && (error as { readonly code?: unknown }).code === 'ERR_PROXY'
}
