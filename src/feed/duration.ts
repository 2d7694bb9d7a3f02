/** `itunes:duration`: seconds, `mm:ss` or `hh:mm:ss`, as seconds; null when it is none of these. */
export function parseDuration(text: string | null | undefined): number | null {
  const match = /^(?:(?:(\d{1,3}):)?(\d{1,4}):)?(\d{1,7})(?:\.\d{1,9})?$/.exec(text?.trim() ?? '')
  if (match === null) return null
  const [, hours = '0', minutes = '0', seconds = '0'] = match
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)
}
