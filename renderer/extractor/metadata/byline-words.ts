/** The vocabulary of bylines, in the languages whose press we know: the words before a name, between names and after one. */

/** "By", "Text:", "Written by", at the beginning. What is a plain word elsewhere needs a colon, or a name behind it. */
const BEFORE = [
  '(?:(?:written|reported|posted|published|reviewed|edited|submitted|compiled|authored|created|contributed|story|text|texts?|words|report|article|analysis|opinion|review|interview|recommended|photographs?)\\s*(?:and [a-z]+ )?)?by',
  'written|words|text|author\\(s\\)|authors?|reporter|writer|from|contributors?',
  '(?:(?:ein )?(?:beitrag|artikel|gastbeitrag|kommentar|bericht|analyse|leitartikel|reportage|kolumne|essay|text|verfasst|geschrieben|interview) )?von|autor(?:in|en|innen|:in|\\*in)?|verfasser(?:in)?',
  '(?:écrit |rédigé |publié |propos recueillis |texte )?par|auteur(?:e|s|rice)?|de notre correspondante? [^,]{2,30}',
  '(?:escrito |publicado |redactado )?por|autor(?:a|es|as)?|redacci[oó]n|texto|escreve',
  '(?:scritto |a cura |articolo )?d[ia]|autore|autrice|testo|articolo di|servizio di',
  'door|auteur|tekst|van onze (?:redacteur|verslaggever)',
  '(?:skrevet |skrivet |publisert )?a[fv]|forfatter|journalist|skribent|författare|tekst|text|fotos? og tekst',
  'kirjoittaja|teksti|toimittaja|autor(?:ka|zy|ři)?|przez|opracowa[łl]a?|oprac|tekst|napsala?|írta|szerző|szerk|scris de|autori?|piše|pišu|napisala?|avtor|tekstas|autors|autore|autorius',
  'автор(?:ы|ка|и)?|текст|подготовил[аи]?|написал[аи]?|корреспондент|журналист|γράφει (?:ο|η)|γράφουν οι|της|του|συντάκτης|συντάκτρια|από τ(?:ον|ην)',
  'yazan|yazar|haber|hazırlayan|editör|بقلم|كتب(?:ت)?|تقرير|إعداد|اعداد|نویسنده|نوشته|گزارش(?:گر)?|خبرنگار|به قلم|ليکوال|تحریر|از قلم|מאת|כתב[תה]?',
  'लेखक|लेखिका|द्वारा|রিপোর্ট|লেখক|প্রতিবেদক|作者|文|撰文|撰稿|記者|记者|本報記者|本报记者|采写|編集|執筆|筆者|著者|取材・文|글|기자',
  'tác giả|theo|bởi|viết bởi|oleh|penulis|reporter|laporan|โดย|ผู้เขียน|ni|na|imeandikwa na|ავტორი|հեղինակ',
]

/** Words that are no prefix without a colon. */
const NEEDS_COLON =
  /^(?:from|written|words|texts?|author|reporter|writer|redaktion|redacción|texto|testo|tekst|text|haber|theo|ni|na|文|글|της|του|the|journalist|editör|글|laporan|de|di|da)$/iu

const prefixWords = BEFORE.join('|')

const PREFIX = new RegExp(`^\\s*(${prefixWords})(\\s*[:：/／|]\\s*|\\s+(?=\\S)|\\s*$)`, 'iu')

/** What stands before the name in a line that says that one follows: "By ", "Autor: ". Null when it says nothing of the kind. */
export function findBylinePrefix(text: string): string | null {
  const match = PREFIX.exec(text)
  if (match === null) return HAN_PREFIX.exec(text)?.[0] ?? null
  const [whole, words = '', end = ''] = match
  if (/[:：/／|]/.test(end)) return whole
  const rest = text.slice(whole.length)
  if (rest !== '' && !/^[\p{Lu}\p{Lo}@]/u.test(rest)) return null
  if (!NEEDS_COLON.test(words.trim())) return whole
  // Italian: "di Marco Rossi", but not "Di Maio".
  return /^d[aei]$/.test(words.trim()) && /^\p{Lu}\S*\s+\p{Lu}/u.test(rest) ? whole : null
}

/** Chinese and Japanese need nothing between the word and the name. */
const HAN_PREFIX =
  /^\s*(?:本報|本报)?(?:記者|记者|作者|撰文|撰稿|編集委員)(?=\p{Script=Han}{2,4}(?:$|\P{Script=Han}))/u

/** "Autor:", "Written by", and no more. */
export function isBylineLabel(text: string): boolean {
  return text.length <= 30 && findBylinePrefix(`${text.trim()}:`)?.trim().length === text.trim().length + 1
}

/** Without it. */
export function withoutPrefix(text: string): string {
  return text.slice(findBylinePrefix(text)?.length ?? 0)
}

/** Those who helped: whoever checked, edited or took pictures is no author. */
export const HELPER =
  /^\W*(?:fact-?checked|medically|reviewed|edited|photos?|photograph|illustrat|translat|compiled|additional|video|editing|foto|bild|übersetz|redaktionell|traduit|traducción|verifi|redaktion|redigert|redaktör|editors?\s*:|edit[oó]ra?\s*:)/iu

/** "and" between two names. Single letters are also initials and parts of names: "Josep Lluís i Roe". */
const JOINING_WORD =
  /\s+(?:AND|UND|ET|and|und|et|og|och|ja|en|oraz|и|та|і|και|ve|و|și|és|dan|và|with|mit|avec|con|com)\s+/u
const JOINING_LETTER = /\s+[yeia]\s+/u

/** Parts `text` at joining words, at letters only between two names of two words or where nothing else is in the text. */
export function splitAtJoiningWords(text: string): string[] {
  return text.split(JOINING_WORD).flatMap((part) => {
    const pieces = part.split(JOINING_LETTER)
    return pieces.every((piece) => piece.trim() === '' || /\S\s+\S/.test(piece.trim())) ? pieces : [part]
  })
}

const ROLE = new RegExp(
  "^(?:(?:the|our|a|an|der|die|il|la|le)\\s)?(?:[\\p{L}\\p{M}&./'-]+[\\s-]){0,10}?(?:" +
    'reporters?|editors?|editor-in-chief|writers?|correspondents?|journalists?|contributors?|columnists?|producers?|analysts?|manager|director|officer|founder|co-founder|ceo|president|professor|lecturer|researcher|fellow|author|expert|specialist|attorney|lawyer|physician|photographer|intern|m\\.?d\\.?|ph\\.?d\\.?|rn|rdn?|mph|mba|cpa|esq\\.?|coo|cfo|cto|cmo|vp|svp|evp|ea|do|dds|faap|staff|' +
    'redakteur(?:in)?|korrespondent(?:in)?|journalist(?:in)?|autor(?:in)?|reporter(?:in)?|volont[äa]r(?:in)?|chefredakteur(?:in)?|professor(?:in)?|leiter(?:in)?|redaktor(?:in)?|' +
    'journaliste|rédacteur|rédactrice|correspondante?|envoyée? spéciale?|chroniqueu[rs]e?|professeure?|maître de conférences|' +
    'periodista|redactora?|corresponsal|enviado especial|profesora?|jornalista|repórter|colunista|giornalista|inviat[oa]|corrispondente|redacteur|verslaggever|correspondent|journalist|skribent|reporter|toimittaja|' +
    'dziennikarz|dziennikarka|profesorius|novinář|redaktor(?:ka)?|újságíró|корреспондент|журналист|обозреватель|журналістка?|muhabir[i]?|yazar[ıi]?|gazeteci|مراسل|صحفي|خبرنگار|기자|특파원|記者|wartawan|penulis' +
    ')(?:\\s(?:at|of|for|in|bei|für|de|di|from|und|and|[-\u2013]).*)?$',
  'iu',
)

/** "Staff Writer", "Senior Reporter", "M.D.": what somebody is, not who. */
export function isRole(text: string): boolean {
  return ROLE.test(text.trim())
}

const GENERIC = new RegExp(
  '^[(\\[]?(?:' +
    'admin(?:istrator)?|editors?|the editors?|(?:web|news) ?desk|guest|user|unknown|anonymous|anonym|none|null|undefined|n/a|default|root|webmaster|wordpress|contributor|authors?|autor|auteur|the author|no author|about the author|staff|source|agencies|agenturen|agences|agencias|wires?|newsroom|die redaktion|' +
    'view (?:all posts|profile).*|more (?:from|by).*|all posts.*|see all.*|follow.*|share.*|read more|reviewed|reviewed by|written by|posted by|by|by line|' +
    '(?:image|images|photo|foto|bild|picture|credit|illustration|video|getty images)\\b.*|' +
    'home|log ?in|sign (?:in|up)|subscribe|comments?|reply|print|e-?mail|contact|profile|bio|biography|website|visit website|menu|search|advertise|' +
    'facebook|twitter|x|linkedin|whats ?app|instagram|you ?tube|pinterest|reddit|tumblr|telegram|flipboard|tik ?tok|mastodon|bluesky|threads|google|rss|' +
    'am|on|at|um|le|el|il|em|vom|den|dne|p\u00e5|in|und|and|or|the|from|' +
    'posted|published|updated|publi[e\u00e9]e?|mis \u00e0 jour|giri\u015f|g\u00fcncelleme|yay\u0131nlanma|eklenme|son dakika|ver\u00f6ffentlicht|aktualisiert|stand|pubblicato|aggiornato|publicado|actualizado|gepubliceerd|uppdaterad|publicerad|opublikowano|' +
    'mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|heute|gestern|hoy|ayer|hier|oggi|ieri' +
    ')[)\\].:]?$',
  'iu',
)

const ORGANISATION =
  /(?:^|\s)(?:e\.\s?v\.|gmbh|ag|inc\.?|ltd\.?|llc|plc|s\.?a\.?|co\.|corp\.?|news|media|medien|redaktion|redaction|rédaction|redacción|redazione|editorial|team|staff|stiftung|foundation|association|verband|verein|institut[eo]?|university|universität|ministry|ministerium|agency|agentur|presse|press|times|post|online|tv|radio|group|club|services?|online|desk|department|office)(?:\s|$)|\.(?:com|org|net|de|fr|it|es|ru|[a-z]{2})$/iu

/** An institution by its name; as an author it is less than a person. */
export function isOrganisation(name: string): boolean {
  return ORGANISATION.test(name)
}

/** What stands where a name should and names nobody. */
export function isGeneric(text: string): boolean {
  return GENERIC.test(text.trim())
}
