/**
 * Dateline and agency credit, where a text plainly has them: "HERAT, Aug 12 (Reuters) - …", "— AFP", "By Jane Roe, Associated Press".
 * They tell who really reported. What is only probable is left out: a wrong agency would join articles that have nothing in common.
 */
import type { BlockPart } from '../../shared/domain/article-body.ts'

export interface Credits {
  readonly agency: string | null
  readonly dateline: string | null
}

/** Name as shown, and how it is written in texts. */
const agencies: readonly (readonly [name: string, written: string])[] = [
  ['Reuters', 'Reuters|Thomson Reuters|رويترز|Рейтер|路透社?|ロイター'],
  ['AFP', 'AFP|A\\.F\\.P\\.|Agence France[- ]Presse|أ ?ف ?ب|فرانس برس|法新社'],
  ['AP', 'AP|A\\.P\\.|The Associated Press|Associated Press|أسوشيتد برس|美联社'],
  ['dpa', 'dpa|DPA|Deutsche Presse-Agentur'],
  ['EFE', 'EFE|Agencia EFE'],
  ['ANSA', 'ANSA'],
  ['TASS', 'TASS|ТАСС|ITAR-TASS'],
  ['RIA Novosti', 'RIA Novosti|РИА Новости'],
  ['Interfax', 'Interfax|Интерфакс'],
  ['Xinhua', 'Xinhua|新华社|新華社|شينخوا'],
  ['Kyodo', 'Kyodo(?: News)?|共同(?:通信)?'],
  ['Yonhap', 'Yonhap|연합뉴스|聯合ニュース'],
  ['Newsis', '뉴시스'],
  ['News1', '뉴스1'],
  ['Jiji', '時事|時事通信'],
  ['China News Service', '中新社|中新网'],
  ['CNA', '中央社'],
  ['PTI', 'PTI|Press Trust of India'],
  ['ANI', 'ANI'],
  ['IANS', 'IANS'],
  ['UPI', 'UPI'],
  ['Anadolu', 'Anadolu(?: Agency| Ajansı)?|AA|الأناضول'],
  ['PA Media', 'PA|PA Media|Press Association'],
  ['AAP', 'AAP'],
  ['Canadian Press', 'The Canadian Press|Canadian Press'],
  ['Bloomberg', 'Bloomberg'],
  ['APA', 'APA'],
  ['Belga', 'Belga'],
  ['ANP', 'ANP'],
  ['NTB', 'NTB'],
  ['TT', 'TT'],
  ['Lusa', 'Lusa'],
  ['PAP', 'PAP'],
  ['MTI', 'MTI'],
  ['ČTK', 'ČTK|CTK'],
  ['Ukrinform', 'Ukrinform|Укрінформ'],
  ['SANA', 'SANA|سانا'],
  ['IRNA', 'IRNA|ایرنا'],
  ['WAM', 'WAM'],
  ['Pajhwok', 'Pajhwok(?: Afghan News)?'],
  ['MENA', 'MENA|أ ?ش ?أ'],
]

const anyAgency = agencies.map(([, written]) => written).join('|')

/** A place in capitals or capitalised words, perhaps a date, perhaps an agency in brackets, then a dash. */
const DATELINE = new RegExp(
  `^(?<line>(?<place>\\p{Lu}[\\p{L}\\p{M}.’' -]{1,38}?(?:, \\p{Lu}[\\p{L}.’' -]{1,30}?)?)(?<date>, ?(?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,9}\\.?)(?:,? \\d{4})?)?)` +
    `(?: ?[(/\\[] ?(?:(?<agency>${anyAgency})(?:[/, ][^)\\]]{0,24})?|(?<other>\\p{Lu}[\\p{L} ]{1,28}))[)\\]/])?(?<dash> ?[–—-]{1,2} | ?[–—] ?| ?-- ?|: )(?=["“'‘«\\p{Lu}\\d])`,
  'u',
)
const BRACKETED = new RegExp(`^[^()]{0,60}[(（](?<agency>${anyAgency})(?:[/,][^)）]{0,20})?[)）]`, 'u')
/** "新华社北京11月17日电", "【ワシントン共同】", "【6月18日 AFP】", "[東京 12日 ロイター]", "(서울=연합뉴스)". */
const EAST_ASIAN_DATELINES = [
  `^[（(【]?(?<agency>${anyAgency})[）)】]?\\s?(?<line>\\p{Script=Han}{2,12}?(?:\\d{1,2}月)?(?:\\d{1,2}日)?)(?:综合)?[电電]`,
  `^【(?<line>[^】]{1,16}?)[＝=・\\s]?(?<agency>${anyAgency})】`,
  `^\\[(?<line>[^\\]]{1,16}?)\\s+(?<agency>${anyAgency})\\]`,
  `^[（(\\[](?<line>[^=＝)\\]]{1,20})[=＝](?<agency>${anyAgency})[)）\\]]`,
].map((pattern) => new RegExp(pattern, 'u'))

/** How a text says at its end whose words it used: "with AFP", "mit Material von dpa", "con información de EFE". */
const WITH =
  '[Ww]ith|[Ww]ith (?:inputs|input|files|reporting|agency inputs|additional reporting|material|information) from|[Mm]it(?: Material| Informationen| Agenturmaterial)?(?: von| der)?|[Aa]vec|[Cc]on(?: información| datos| informazioni)?(?: de(?: la agencia)?| di)?|[Cc]om(?: informações)?(?: d[ae])?|[Mm]et(?: dank aan)?|[Mm]ed|[Zz]a|[Сс] использованием|(?:[Пп]о )?(?:материалам|информации)'
const SOURCE =
  'Source|Quelle|Quellen|Fuente|Fuentes|Fonte|Bron|Kilde|Källa|Źródło|Kaynak|Sumber|Nguồn|المصدر|منبع|Источник|Джерело'
const SIGN_OFF = new RegExp(
  `(?:^[(\\[–—\\s*-]{0,4}(?:(?:${WITH}) )?|[–—]\\s?|[(\\[/](?:(?:${WITH}) )?|(?:^| )(?:[Ww]ith (?:inputs|input|reporting|agency inputs) from|${SOURCE}):? )(?:©\\s*\\d{0,4}\\s*)?(?<agency>${anyAgency})(?:[/,][\\p{L} /]{1,24})?[.)\\]]{0,2}$`,
  'u',
)
const IN_BYLINE = new RegExp(`(?:^|[\\s,(/–—-]|and )(?<agency>${anyAgency})(?:$|[\\s,)/])`, 'u')

/** Paragraphs that may hold a bare dateline, and those in which one that names a date or an agency may stand: a wire's head is long. */
const LEAD_LENGTH = 3
const OPENING_LENGTH = 10

export function findCredits(parts: readonly BlockPart[], byline: string | null): Credits {
  const paragraphs = parts.filter((part) => part.kind === 'paragraph' || part.kind === 'quote')
  const opening = paragraphs.slice(0, OPENING_LENGTH).map((part) => part.text.slice(0, 200))
  const ending = parts.slice(-4).map((part) => part.text.slice(-200))
  const match =
    opening
      .map((text) => DATELINE.exec(text) ?? matchFirst(EAST_ASIAN_DATELINES, text))
      .find((each, index) => each !== null && isPlace(each) && (index < LEAD_LENGTH || isCertain(each))) ??
    null
  // In a dateline the brackets hold the agency, whether we know it or not.
  const agency =
    match?.groups?.['agency'] ??
    match?.groups?.['other'] ??
    firstMatch(BRACKETED, opening.slice(0, LEAD_LENGTH)) ??
    firstMatch(SIGN_OFF, [...ending].reverse()) ??
    (byline === null ? undefined : IN_BYLINE.exec(byline)?.groups?.['agency'])
  return {
    agency: agency === undefined ? null : agencyName(agency),
    dateline: match?.groups?.['line']?.trim().slice(0, 300) ?? null,
  }
}

function matchFirst(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match !== null) return match
  }
  return null
}

function firstMatch(pattern: RegExp, texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const agency = pattern.exec(text)?.groups?.['agency']
    if (agency !== undefined) return agency
  }
  return undefined
}

/** With a date, an agency or capitals it is a dateline; bare words before a dash are one when they are few and all capitalised. */
function isPlace(match: RegExpExecArray): boolean {
  const { place = '', dash = '', other } = match.groups ?? {}
  const isInCapitals = /^\p{Lu}{3}[\p{Lu}\s.,'’-]*$/u.test(place)
  if (isCertain(match)) return true
  if (other !== undefined && !isInCapitals) return false
  if (dash === ': ') return false
  const words = place.split(/[\s,]+/)
  if (isInCapitals) return words.length <= 5
  return (
    /^ [–—-]{1,2} $/.test(dash) &&
    words.length <= 3 &&
    words.every((word) => /^(?:\p{Lu}|al-|el-|de$|of$|the$)/u.test(word))
  )
}

function isCertain({ groups }: RegExpExecArray): boolean {
  return groups?.['agency'] !== undefined || groups?.['date'] !== undefined
}

function agencyName(written: string): string {
  return agencies.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, 'u').test(written))?.[0] ?? written
}
