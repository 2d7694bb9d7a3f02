/**
 * The month names that feeds contain, from January on: English, and the local ones that servers with another locale write. A name is
 * recognised by its beginning; the longest beginning decides (Polish "marca", Dutch "maart", Portuguese "março").
 */
const beginnings: readonly string[] = [
  'jan jän ene gen sty янв ιαν ocak oca січ led ינו tam يناير ian яну јан сту ژانو जन জান มกร ม.ค sij sau jaa xan בינו',
  'feb fév fev lut фев φεβ şub лют úno פבר hel فبراير феб فوریه फ़र फर ফেব กุม ก.พ velj vasari vee בפבר',
  'mar mär mrz maa mrt мар μαρ μάρ márc бер bře מרץ maalis مارس मार মার্চ มีน มี.ค ožu kov mac сак במרץ',
  'apr avr abr kwi апр απρ ápr nis кві dub אפר huh أبريل ابريل آور अप्रै এপ্র เมษ เม.ย tra bal кра באפר',
  'may mai mag mei maj мая май μαι μάι μαΐ máj тра kvě מאי tou مايو мај मई মে พฤษภ พ.ค مه svi geg maí במאי',
  'jun juin giu cze июн ιου ιούν ιουν jún haz чер čer יונ kes يونيو юни јун ژوئن जून জুন มิถ มิ.ย iun lipnj bir juun xuñ jūn чэр ביונ',
  'jul juil lug lip июл ιούλ ιουλ júl tem лип červenec července יול hei يوليو юли јул ژوئی जुल জুল กรก ก.ค iul srpnj lie juul xul jūl ліп ביול',
  'aug aoû aou ago sie авг αυγ αύγ ağu сер srp אוג elo أغسطس اغسطس اوت अग আগ สิง ส.ค agu agt ogo ogs kol rugp ágú avg жні באוג',
  'sep set wrz сен σεπ szept eyl вер zář ספט syy سبتمبر сеп سپت सित সেপ กัน ก.ย ruj rugs בספט',
  'oct okt out ott paź окт οκτ eki жов říj אוק lok أكتوبر اكتوبر اکت अक् অক্ট ตุล ต.ค spa кас באוק',
  'nov lis ноя νοε νοέ kas лис נוב marras نوفمبر ное нов نوا नव নভ พฤศ พ.ย noi stu lap nóv ліс בנוב',
  'dec dez dic déc gru дек δεκ ara гру pro דצמ jou ديسمبر دسا दिस ডিস ธัน ธ.ค des dis pros det сне дец בדצמ',
]

const monthByBeginning: ReadonlyMap<string, number> = new Map(
  beginnings.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)
const longest = 8
const shortest = 2

/** The month, 1 to 12, that a word names; null when it names none. */
export function monthNamed(word: string): number | null {
  const name = word.toLowerCase().normalize('NFC')
  for (let length = Math.min(longest, name.length); length >= shortest; length--) {
    const month = monthByBeginning.get(name.slice(0, length))
    if (month !== undefined) return month
  }
  return null
}
