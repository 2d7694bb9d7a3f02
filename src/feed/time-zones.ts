/** Minutes east of Greenwich. Names that several zones share mean the one that RFC 822 or most feeds mean. */
const namedZones: ReadonlyMap<string, number> = new Map([
  ['z', 0],
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['wet', 0],
  ['bst', 60],
  ['west', 60],
  ['cet', 60],
  ['mez', 60],
  ['met', 60],
  ['cest', 120],
  ['mesz', 120],
  ['mest', 120],
  ['sast', 120],
  ['eet', 120],
  ['eest', 180],
  ['msk', 180],
  ['msd', 240],
  ['ist', 330],
  ['hkt', 480],
  ['sgt', 480],
  ['awst', 480],
  ['jst', 540],
  ['kst', 540],
  ['acst', 570],
  ['aest', 600],
  ['acdt', 630],
  ['aedt', 660],
  ['nzst', 720],
  ['nzdt', 780],
  ['nst', -210],
  ['ndt', -150],
  ['ast', -240],
  ['at', -240],
  ['adt', -180],
  ['brt', -180],
  ['art', -180],
  ['est', -300],
  ['et', -300],
  ['edt', -240],
  ['cst', -360],
  ['ct', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mt', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pt', -480],
  ['pdt', -420],
  ['akst', -540],
  ['akdt', -480],
  ['hst', -600],
])

const offset = /^(?:gmt|utc?|z)? ?([+-])(\d{1,2})(?::?(\d{2}))?(?::00)?$/

/**
 * Minutes east of Greenwich that a zone's text means: `+0200`, `-05:30`, `GMT+2`, `EST`, `Z`; nothing means UTC. Null when it is not
 * a zone or none that exists. RFC 2822 section 4.3 takes the military letters and unknown names as UTC; callers do.
 */
export function zoneMinutes(text: string): number | null {
  const zone = text.trim().toLowerCase()
  if (zone === '') return 0
  const named = namedZones.get(zone)
  if (named !== undefined) return named
  const match = offset.exec(zone)
  if (match === null) return null
  const [, sign, hours, minutes = '0'] = match
  const total = Number(hours) * 60 + Number(minutes)
  if (total > 15 * 60) return null
  return sign === '-' ? -total : total
}
