/** Whether pictures and media of the web are shown with a feed's articles, whatever the settings say. */
export const pictureRules = ['always', 'never'] as const

export type PictureRule = (typeof pictureRules)[number]

/** Whether a stored value is a rule that this version knows. */
export function isPictureRule(value: unknown): value is PictureRule {
  return pictureRules.some((rule) => rule === value)
}

/** Whether a feed's pictures are shown: its own rule counts before the settings. */
export function showsPictures(rule: PictureRule | null, bySettings: boolean): boolean {
  return rule === null ? bySettings : rule === 'always'
}
