/** The vocabulary of bylines, in the languages whose press we know: the words before a name, between names and after one. */

/** "By", "Written by": words behind which a name must come. */
const BY = [
  '(?:(?:written|reported|posted|published|reviewed|edited|submitted|compiled|authored|created|contributed|story|text|words|report|article|analysis|opinion|review|interview|recommended)\\s*(?:and [a-z]+ )?)?by',
  '(?:(?:ein )?(?:beitrag|artikel|gastbeitrag|kommentar|bericht|analyse|leitartikel|reportage|kolumne|essay|text|verfasst|geschrieben|interview) )?von',
  '(?:écrit |rédigé |publié |propos recueillis |texte |analyse |reportage )?par|(?:escrito |publicado |redactado |texto )?por',
  '(?:scritto |a cura |articolo |servizio |testo )d[ia]|(?:tekst |geschreven )?door|van onze (?:redacteur|verslaggever)',
  '(?:skrevet |skrivet |publisert |tekst |text )?a[fv]|(?:napisan[aey] )?przez|napsala?|napisa[łl]a?|írta|scris de|pi(?:še|šu)',
  'γράφει (?:ο|η)|γράφουν οι|από τ(?:ον|ην)|بقلم|كتب(?:ت)?|به قلم|نوشته|از قلم|מאת|द्वारा|viết bởi|bởi|(?:ditulis )?oleh|โดย|imeandikwa na',
]

/** "Author:", "Text:": words behind which a name comes when there is a colon between them, or the end of a line. */
const LABELS = [
  'written|words|texts?|author\\(s\\)|authors?|reporter|writer|from|contributors?|autor(?:in|en|innen|:in|\\*in)?|verfasser(?:in)?',
  'auteur(?:e|s|rice)?|autor(?:a|es|as)?|redacci[oó]n|texto|texte|autore|autori|autrice|testo|tekst|forfatter|journalist|skribent|författare',
  'kirjoittaja|teksti|toimittaja|autor(?:ka|zy|ři)?|opracowa[łl]a?|oprac|szerző|avtor|tekstas|autors|autorius',
  'автор(?:ы|ка|и)?|текст|подготовил[аи]?|корреспондент|журналист|συντάκτης|συντάκτρια|του|της|yazan|yazar|haber|hazırlayan',
  'تقرير|إعداد|اعداد|الكاتب|نویسنده|گزارش(?:گر)?|خبرنگار|ليکوال|تحریر|כתב[תה]?|लेखक|लेखिका|রিপোর্ট|লেখক|প্রতিবেদক',
  '作者|文|撰文|撰稿|記者|记者|本報記者|本报记者|采写|執筆|筆者|著者|取材・文|글|기자|tác giả|penulis|laporan|ผู้เขียน|ავტორი|հեղինակ',
]

const BEFORE_NAME = new RegExp(
  `^\\s*(?:${BY.join('|')})(?:\\s*[:：/／|]\\s*|\\s+(?=[\\p{Lu}\\p{Lo}@])|\\s*$)`,
  'iu',
)
const BEFORE_COLON = new RegExp(`^\\s*(?:${LABELS.join('|')})\\s*[:：/／|]\\s*`, 'iu')

/** Italian: "di Marco Rossi", but not "Di Maio". Not for lines in capitals. */
const ITALIAN = /^\s*d[ai]\s+(?=\p{Lu}\S*\s+\p{Lu})/u

/** What stands before the name in a line that says that one follows: "By ", "Autor: ". Null when it says nothing of the kind. */
export function findBylinePrefix(text: string): string | null {
  for (const pattern of [BEFORE_COLON, ITALIAN, HAN_PREFIX]) {
    const match = pattern.exec(text)
    if (match !== null) return match[0]
  }
  const match = BEFORE_NAME.exec(text)
  // Case is ignored in the word, not in the name.
  return match !== null && /^(?:$|[\p{Lu}\p{Lo}@])/u.test(text.slice(match[0].length)) ? match[0] : null
}

/** Chinese and Japanese need nothing between the word and the name. */
const HAN_PREFIX =
  /^\s*(?:本報|本报)?(?:記者|记者|作者|撰文|撰稿|編集委員)(?=\p{Script=Han}{2,4}(?:$|\P{Script=Han}))/u

/** "Autor:", "Written by", and no more. */
export function isBylineLabel(text: string): boolean {
  const bare = text.replace(/[\s:\uff1a]+$/, '')
  return text.length <= 30 && bare !== '' && findBylinePrefix(`${bare}:`)?.length === bare.length + 1
}

/** Without it. */
export function withoutPrefix(text: string): string {
  return text.slice(findBylinePrefix(text)?.length ?? 0)
}

/** Those who helped: whoever checked, edited or took pictures is no author. */
export const HELPER =
  /^\W*(?:fact-?checked|medically|reviewed|edited|images?|photos?|photograph|illustra|translat|compiled|additional|video|editing|foto|bild|übersetz|redaktionell|traduit|traducción|verifi|redaktion|redigert|redaktör|editors?\s*:|edit[oó]ra?\s*:)/iu

/** What tells of a picture, whoever made it. */
export const PICTURE_CREDIT =
  /^\W*(?:images?|photos?|photograph|illustra|fotos?|bild(?:er)?|video|crédit|grafik)(?:\W|\p{L}*\s?(?:by|von|par|por|di|:))/iu

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
  "^(?:(?:the|our|a|an|der|die|il|la|le)\\s)?(?:[\\p{L}\\p{M}&./']+[\\s-]+){0,10}?(?:" +
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
    'view (?:all|more|profile).*|more (?:from|by).*|all posts.*|see all.*|follow.*|share.*|read more|reviewed|reviewed by|written by|posted by|by|by line|' +
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
