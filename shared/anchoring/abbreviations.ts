/**
 * What the sentence rules know of each language, as data: abbreviations that end in a full stop without ending a sentence, words that open
 * one, and words that say who spoke. Lower case, abbreviations without their last stop. Several kinds of abbreviation, because what follows
 * decides differently: a title wants a name, a number word and a date word want a figure, some never end a sentence, and the rest may.
 */

type Words = ReadonlySet<string>

export interface SentenceHabits {
  /** Followed by a name: "Gen. Raziq", "St. Petersburg", "г. Москва". */
  readonly titles: Words
  /** Followed by a figure: "No. 5", "Art. 3", "pp. 12–14". */
  readonly numberWords: Words
  /** Months and weekdays: "Feb. 5". */
  readonly dateWords: Words
  /** May stand inside a sentence or at its end; the next word tells. */
  readonly openEnded: Words
  /** Never end a sentence, whatever follows. */
  readonly inner: Words
  /** Words that begin a new sentence after "U.S." or "p.m." far more often than they continue one. */
  readonly openers: Words
  /** "“Who is there?” Orvin asked." */
  readonly speech: Words
  /** Numbers of one or two figures with a stop are ordinals: "12. August". */
  readonly hasDottedOrdinals: boolean
  /** "Det. Orvin" has a title; "det." in a Danish text has none. */
  readonly areTitlesCapital: boolean
}

type WordKind = Exclude<keyof SentenceHabits, 'hasDottedOrdinals' | 'areTitlesCapital'>

type HabitLists = Partial<Record<WordKind, string>> & {
  hasDottedOrdinals?: true
}

/** In use in news of many languages. */
const everywhere: HabitLists = {
  titles: 'dr prof ing lt.col lt.gen maj.gen brig.gen col.gen',
  numberWords: 'nr p pp vol art fig',
  openEnded: 'etc inc ltd co corp st.a ph.d km kg',
  inner: 'e.g i.e cf vs',
}

const byLanguage: Readonly<Record<string, HabitLists>> = {
  en: {
    titles:
      'mr mrs ms mx rev fr hon st sen rep gov pres sec amb atty supt insp det sgt cpl pvt pfc lt col gen maj capt cmdr cdr adm ' +
      'brig messrs mt ft',
    numberWords: 'no nos arts sec ch vols para paras figs ca approx est',
    dateWords: 'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
    openEnded:
      'a.m p.m am pm u.s u.n u.k u.s.a e.u d.c u.a.e b.c a.d bros jr sr m.d b.a m.a al dept univ govt assn ave blvd rd hr hrs',
    inner: 'v viz',
    openers:
      'the a an he she it they we i you this that these those there his her its their our but and or so yet in on at for from ' +
      'with by as after before when while if although though however meanwhile since no not one two what who which some ' +
      'many most all both each another other later earlier',
    speech:
      'said says asked asks told tells added adds replied replies shouted shouts wrote writes explained explains continued ' +
      'insisted warned declared recalled wondered cried answered',
  },
  fr: {
    titles: 'm mm mme mmes mlle mlles me mgr st ste sts gén col cap cdt lt adj sgt vve',
    numberWords: 'no nos chap éd ch al env t n',
    dateWords: 'janv févr avr juil sept oct nov déc',
    openEnded: 'av bd p.-d.g j.-c ap',
    inner: 'p.ex c.-à-d',
    openers:
      'le la les un une des il elle ils elles on nous vous je ce cet cette ces cela mais et ou donc or ni car dans en sur au aux ' +
      'pour par avec après avant depuis selon quand lorsque si comme ainsi alors puis son sa ses leur leurs aucun plusieurs deux',
    speech: 'dit',
  },
  de: {
    titles: 'hr fr frl st gen oberst hptm lt ltn dipl mag msgr bgm präs dr.med prof.dr',
    numberWords: 'abs bd kap ziff s rn',
    dateWords: 'jan febr feb mär apr jun jul aug sept sep okt nov dez mo di mi do fr sa so',
    openEnded: 'usw usf bzgl ggf mio mrd tsd str eur uhr jh n.chr v.chr u.a o.ä u.ä e.v a.d',
    inner: 'z.b d.h bzw ca vgl sog u.a z.t i.d.r evtl inkl einschl etwa',
    openers:
      'der die das ein eine einer eines dem den des er sie es wir ihr ich man dies diese dieser dieses jene aber und oder doch denn ' +
      'in im am an auf bei für mit nach von vor zu zum zur seit während wenn als ob obwohl dann danach so sein seine ihre unser ' +
      'kein keine auch nur noch schon hier dort was wer wie wo zwei drei mehrere viele alle beide',
    hasDottedOrdinals: true,
  },
  es: {
    titles:
      'sr sra sres sras srta d dña dra ud uds vd vds gral gral.brig cnel cap tte lic arq avda sto sta mons cdte alm pdte',
    numberWords: 'núm núms no pág págs cap arts t inc',
    dateWords: 'ene feb mar abr may jun jul ago sept sep oct nov dic',
    openEnded: 'ee.uu ee uu a.m p.m a.c d.c s.a s.l rr.hh ff.aa aa dd hh',
    inner: 'p.ej p ej',
    openers:
      'el la los las un una unos unas él ella ellos ellas lo le se su sus este esta esto estos estas ese esa eso pero y o ni en al a con ' +
      'de del desde para por según sin sobre tras cuando como si aunque mientras además también no nadie ningún dos según ya',
    speech: 'dijo',
  },
  pt: {
    titles: 'sr sra srs sras srta dra d exmo exma gen cel cap ten sgto eng av mons pe',
    numberWords: 'nº n pág págs arts cap inc',
    openEnded: 'eua s.a a.c d.c ltda',
    inner: 'p.ex',
    openers:
      'o a os as um uma ele ela eles elas isso isto este esta esse essa mas e ou em no na nos nas de do da com para por segundo sem ' +
      'sobre após quando como se embora enquanto também não ninguém dois já',
  },
  it: {
    titles: 'sig sigg sig.ra sig.na dott dott.ssa avv on sen gen col cap ten mons mar s ss',
    numberWords: 'n pag pagg artt cap',
    openEnded: 's.p.a s.r.l a.c d.c ecc',
    inner: 'p.es ad.es',
    openers:
      'il lo la i gli le un uno una egli ella lui lei loro questo questa quello quella ma e o in nel nella di del della da con per secondo ' +
      'senza su dopo quando come se mentre anche non nessuno due',
  },
  nl: {
    titles: 'dhr mevr mw mr drs ir gen kol kap lt st',
    numberWords: 'blz',
    openEnded: 'enz n.v b.v a.u.b e.d v.chr n.chr',
    inner: 'bijv d.w.z m.a.w o.a',
    openers:
      'de het een hij zij ze wij we ik dat dit deze die maar en of in op bij voor met na van toen als ook niet geen twee',
  },
  ru: {
    titles:
      'г гг гор пос дер с ул пл пер просп пр бул им д кв обл р оз о проф акад доц ген полк подполк кап лейт серж адм тов гр гр-н св',
    numberWords: 'ст стр с рис табл гл п пп т тт л ч № н',
    openEnded: 'тыс млн млрд трлн руб коп долл чел др пр т.д т.п н.э г гг вв в кг км м ч мин сек экз',
    inner: 'т.е т.к т.н напр см ср',
    openers:
      'он она оно они мы вы я это этот эта эти тот та те но а и или однако в во на с со к о об по из за у от для при до после перед когда ' +
      'если хотя как так там здесь также его её их все по-прежнему никто один два',
  },
  uk: {
    titles: 'м с вул пл просп ім проф акад ген полк р обл',
    numberWords: 'ст с рис гл п т ч',
    openEnded: 'тис млн млрд грн коп ін р рр н.е',
    inner: 'т.е напр див тобто',
    openers:
      'він вона воно вони ми ви я це цей ця ці але а і й або однак у в на з із до про по за від для при після коли якщо хоча як так там його її їх',
  },
  pl: {
    titles: 'p pp ks gen płk ppłk kpt por mjr sierż adm św ul al pl im inż mgr red hab',
    numberWords: 'nr str s art ust pkt poz',
    openEnded: 'tys mln mld zł r w itd itp in godz',
    inner: 'np tj tzn tzw m.in ok',
    openers:
      'on ona ono oni my wy ja to ten ta te ci ale a i lub jednak w we na z ze do o po za od dla przy przed kiedy gdy jeśli choć jak tak tam jego jej ich nie dwa',
  },
  tr: {
    titles: 'sn av alb org tüm gen yrd doç dr.öğr hz',
    numberWords: 's sf md no',
    openEnded: 'vb vd a.ş m.ö m.s',
    inner: 'örn bkz',
    openers: 'o onlar biz siz ben bu şu ama ve veya ancak fakat bir iki için sonra önce daha',
    hasDottedOrdinals: true,
  },
  ar: { speech: 'قال قالت سأل سألت أضاف أضافت تساءل تساءلت رد ردت صرخ صرخت أجاب أجابت' },
  hi: {
    titles: 'डॉ प्रो पं श्री श्रीमती कु स्व ले ले.जनरल मे ब्रि जन कै सं',
    numberWords: 'क्र पृ सं',
    openEnded: 'रु कि.मी किमी',
  },
}

/** Danish, Norwegian and their like write dates as German does, with small letters behind, and need no list of their own. */
const ordinalLanguages: Words = new Set([
  'da',
  'nb',
  'nn',
  'no',
  'fi',
  'cs',
  'sk',
  'sl',
  'hr',
  'sr',
  'hu',
  'et',
  'lv',
  'lb',
])

/** Initials as Hindi writes them down: "के. पी. शर्मा", "एस. जयशंकर". */
const spelledLetters = 'ए|बी|सी|डी|ई|एफ|जी|एच|आई|जे|के|एल|एम|एन|ओ|पी|क्यू|आर|एस|टी|यू|वी|डब्ल्यू|एक्स|वाई|ज़ेड|जेड'

/**
 * An initial or a row of them: "J. Rowling", "George W. Bush", "J.-P. Raffarin", "А. С. Пушкин", "د. أحمد",
 * "จ. นครพนม". The English pronoun is none.
 * Scripts without capitals count where a word of one letter can only be one.
 */
export const initialAtEnd = new RegExp(
  `(?:^|[\\s(“«"‘-])(?!I\\.)(?:\\p{Lu}\\.|(?:[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Thai}]ـ?\\.)+|(?:(?:${spelledLetters})\\.\\s?)+)$`,
  'u',
)

const known = new Map<string, SentenceHabits>()

/**
 * Where a language has no list, English titles are taken for the ones it borrows; what may or may not end a sentence then ends it, because
 * nobody knows which words open the next one.
 */
export function habitsOf(language: string | null): SentenceHabits {
  const name = language?.toLowerCase().split(/[-_]/)[0] ?? 'en'
  const found = known.get(name)
  if (found !== undefined) return found
  const own = byLanguage[name] ?? byLanguage['en']!
  const join = (kind: WordKind): Words =>
    new Set(`${everywhere[kind] ?? ''} ${own[kind] ?? ''}`.split(' ').filter(Boolean))
  const habits: SentenceHabits = {
    titles: join('titles'),
    numberWords: join('numberWords'),
    dateWords: join('dateWords'),
    openEnded: name in byLanguage ? join('openEnded') : new Set(),
    inner: join('inner'),
    openers: join('openers'),
    speech: join('speech'),
    hasDottedOrdinals: own.hasDottedOrdinals === true || ordinalLanguages.has(name),
    areTitlesCapital: name === 'en' || !(name in byLanguage),
  }
  known.set(name, habits)
  return habits
}
