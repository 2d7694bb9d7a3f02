/**
 * The month names that feeds really contain: English, and the local ones that servers with a wrong locale write. A name is
 * recognised by its beginning; the longest beginning decides (Polish "marca", Dutch "maart", Portuguese "março").
 */
const beginnings: readonly (readonly string[])[] = [
  ['jan', 'jän', 'ene', 'gen', 'sty', 'янв', 'ιαν', 'ocak', 'oca', 'січ', 'led', 'ינו', 'tam', 'يناير'],
  ['feb', 'fév', 'fev', 'lut', 'фев', 'φεβ', 'şub', 'лют', 'úno', 'פבר', 'hel', 'فبراير'],
  ['mar', 'mär', 'mrz', 'maa', 'mrt', 'мар', 'μαρ', 'μάρ', 'márc', 'бер', 'bře', 'מרץ', 'maalis', 'مارس'],
  ['apr', 'avr', 'abr', 'kwi', 'апр', 'απρ', 'ápr', 'nis', 'кві', 'dub', 'אפר', 'huh', 'أبريل', 'ابريل'],
  ['may', 'mai', 'mag', 'mei', 'maj', 'мая', 'май', 'μαι', 'μάι', 'μαΐ', 'máj', 'тра', 'kvě', 'מאי', 'tou', 'مايو'],
  ['jun', 'juin', 'giu', 'cze', 'июн', 'ιου', 'ιούν', 'ιουν', 'jún', 'haz', 'чер', 'čer', 'יונ', 'kes', 'يونيو'],
  [
    'jul',
    'juil',
    'lug',
    'lip',
    'июл',
    'ιούλ',
    'ιουλ',
    'júl',
    'tem',
    'лип',
    'červenec',
    'července',
    'יול',
    'hei',
    'يوليو',
  ],
  ['aug', 'aoû', 'aou', 'ago', 'sie', 'авг', 'αυγ', 'αύγ', 'ağu', 'сер', 'srp', 'אוג', 'elo', 'أغسطس', 'اغسطس'],
  ['sep', 'set', 'wrz', 'сен', 'σεπ', 'szept', 'eyl', 'вер', 'zář', 'ספט', 'syy', 'سبتمبر'],
  ['oct', 'okt', 'out', 'ott', 'paź', 'окт', 'οκτ', 'eki', 'жов', 'říj', 'אוק', 'lok', 'أكتوبر', 'اكتوبر'],
  ['nov', 'lis', 'ноя', 'νοε', 'νοέ', 'kas', 'лис', 'נוב', 'marras', 'نوفمبر'],
  ['dec', 'dez', 'dic', 'déc', 'gru', 'дек', 'δεκ', 'ara', 'гру', 'pro', 'דצמ', 'jou', 'ديسمبر'],
]

const monthByBeginning: ReadonlyMap<string, number> = new Map(
  beginnings.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
)
const longest = 8
const shortest = 3

/** The month, 1 to 12, that a word names; null when it names none. */
export function monthNamed(word: string): number | null {
  const name = word.toLowerCase().normalize('NFC')
  for (let length = Math.min(longest, name.length); length >= shortest; length--) {
    const month = monthByBeginning.get(name.slice(0, length))
    if (month !== undefined) return month
  }
  return null
}
