const rightToLeftLanguages: ReadonlySet<string> = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ji',
  'ks',
  'nqo',
  'prs',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])
const rightToLeftScripts: ReadonlySet<string> = new Set([
  'adlm',
  'arab',
  'hebr',
  'mand',
  'nkoo',
  'rohg',
  'samr',
  'syrc',
  'thaa',
])

/** A language tag (BCP 47) as a feed may write it, cleaned up; null when it is none. */
export function languageTag(text: string | null | undefined): string | null {
  const tag = text?.trim().slice(0, 40).replaceAll('_', '-') ?? ''
  return /^(?:[a-z]{2,3}|[ix](?=-))(-[a-z0-9]{1,8}){0,5}$/i.test(tag) ? tag : null
}

/** The direction a language is written in: by the script its tag names, else by the language. Null without a language. */
export function directionOf(language: string | null): 'ltr' | 'rtl' | null {
  if (language === null) return null
  const subtags = language.toLowerCase().split('-')
  const script = subtags.slice(1).find((subtag) => /^[a-z]{4}$/.test(subtag))
  if (script !== undefined) return rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
  return rightToLeftLanguages.has(subtags[0] ?? '') ? 'rtl' : 'ltr'
}
