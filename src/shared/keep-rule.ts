/** How long a feed's articles are kept. Starred ones stay whatever the rule, unread ones where a person wants it so. */
export const keepRules = ['forever', '1-month', '3-months', '1-year', 'newest-50', 'newest-200', 'newest-1000'] as const

export type KeepRule = (typeof keepRules)[number]

/** By age, in days since the article arrived; or so many, the newest; null for ever. */
export type KeepLimit = { readonly days: number } | { readonly newest: number } | null

export const keepLimits: Readonly<Record<KeepRule, KeepLimit>> = {
  forever: null,
  '1-month': { days: 31 },
  '3-months': { days: 92 },
  '1-year': { days: 366 },
  'newest-50': { newest: 50 },
  'newest-200': { newest: 200 },
  'newest-1000': { newest: 1_000 },
}

/** Whether a stored value is a rule that this version knows. */
export function isKeepRule(value: unknown): value is KeepRule {
  return keepRules.some((rule) => rule === value)
}
