/**
 * Which letters each language writes with, for telling old 8-bit and double-byte charsets apart.
 *
 * Only letters above ASCII matter: the lower half is the same in all of them. `common` holds what a running text is full of, `other`
 * what it also has. A wrong charset shows as letters that no one language uses together. Lists are short on purpose: they decide
 * between charsets, they don't identify languages.
 */
export interface WritingSystem {
  /** WHATWG names of the charsets this language was stored in, the likeliest first. */
  readonly charsets: readonly string[]
  readonly common: string
  readonly other: string
}

const western = ['windows-1252', 'macintosh']
const central = ['windows-1250', 'iso-8859-2']
const cyrillic = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic', 'ibm855']

export const singleByteSystems: readonly WritingSystem[] = [
  { charsets: western, common: 'éèàêçùâîôûœ', other: 'ëïüÿæÉÈÀÊÇÙÂÎÔÛŒ' },
  { charsets: western, common: 'äöüß', other: 'ÄÖÜéàè' },
  { charsets: western, common: 'áéíóúñü', other: '¿¡ÁÉÍÓÚÑÜªº' },
  { charsets: western, common: 'ãçõáéíóúâêôà', other: 'üÃÇÕÁÉÍÓÚÂÊÔÀªº' },
  { charsets: western, common: 'àèéìòù', other: 'ÀÈÉÌÒÙî' },
  { charsets: western, common: 'åäöæø', other: 'éüÅÄÖÆØ' },
  { charsets: western, common: 'áðéíóúýþæö', other: 'ÁÐÉÍÓÚÝÞÆÖ' },
  { charsets: central, common: 'ąćęłńóśźż', other: 'ĄĆĘŁŃÓŚŹŻ' },
  { charsets: central, common: 'áčéěířšýžůú', other: 'ďňóťÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ' },
  { charsets: central, common: 'áäčéíľšťúýž', other: 'ďĺňóôŕÁÄČĎÉÍĽĹŇÓÔŔŠŤÚÝŽ' },
  { charsets: central, common: 'áéíóöőúüű', other: 'ÁÉÍÓÖŐÚÜŰ' },
  { charsets: central, common: 'čćžšđ', other: 'ČĆŽŠĐ' },
  { charsets: [...central, 'iso-8859-16'], common: 'ăâîșțşţ', other: 'ĂÂÎȘȚŞŢ' },
  { charsets: ['windows-1254'], common: 'ığşçöü', other: 'âîûİĞŞÇÖÜ' },
  {
    charsets: ['windows-1257', 'iso-8859-13'],
    common: 'āēīūšžčņļģķąęėįųõäöü',
    other: 'ĀĒĪŪŠŽČŅĻĢĶĄĘĖĮŲÕÄÖÜ',
  },
  {
    charsets: cyrillic,
    common: 'оеаинтсрвлкмдпуяыьгз',
    other: 'бчйхжшюцщэфъёАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ№',
  },
  {
    charsets: ['windows-1251', 'koi8-u', 'iso-8859-5'],
    common: 'оаиніевртслкудмпяьзбг',
    other: 'йчхцїєюжшщґфІЇЄҐАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЬЮЯ№',
  },
  {
    charsets: ['windows-1251', 'iso-8859-5'],
    common: 'аоиетнрсвлкдпмзгбуяъ',
    other: 'щчцйжхшюфьАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЮЯ№',
  },
  {
    charsets: ['windows-1251', 'iso-8859-5'],
    common: 'аоиенрстувјдкпмлзгбч',
    other: 'шцњљхћжђфџЂЉЊЋЏЈАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШ',
  },
  {
    charsets: ['windows-1253', 'iso-8859-7'],
    common: 'αοιετσνηυρπκμλςόίάέή',
    other: 'γδθωβφχύώξζψϊϋΐΰΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ',
  },
  {
    charsets: ['windows-1255', 'iso-8859-8'],
    common: 'יוהלארתבמשנעד',
    other: 'קפחטגצסזכךםןףץ\u05b0\u05b4\u05b5\u05b6\u05b7\u05b8\u05b9\u05bc',
  },
  {
    charsets: ['windows-1256', 'iso-8859-6'],
    common: 'اليمنوترةبسعدفهك',
    other: 'حقجشأصىإخطضءئغذزآثؤظ،؛؟ـپچژگ\u064b\u064d\u064f\u0650\u0651\u0652',
  },
  {
    charsets: ['windows-874'],
    common: 'านรอกเงมยลวดทสตะปบคหแจพชขใไโผ',
    other:
      'ณธฐฉซญฟศษฎฏฆฝภ\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e33ๆฯ',
  },
  {
    charsets: ['windows-1258'],
    common: 'ăâđêôơưàáảãạèéìíòóùúý\u0300\u0301\u0303\u0309\u0323',
    other: 'ĂÂĐÊÔƠƯ₫',
  },
]

/** Characters that make up most of a running text, for the double-byte charsets. */
export const doubleByteSystems: readonly WritingSystem[] = [
  {
    charsets: ['shift_jis', 'euc-jp'],
    common:
      'のにはをたがでてとしれさいるなもこまあおかりくらきつよすけせそちどだっんめうえじばわみや、。ーンスルトイアラクリカシタドロジムコテサッマ',
    other:
      'べぎぐげござずぜぞばびぶぼぱぴぷぺぽろへほほひふぬねゆょゅゃごウエオキケセソチツナニネノハヒフヘホミメモヤユヨレワヲガギグゲゴザズゼゾダデバビブベボパピプペポッャュョヴ「」・日本人年月大国会社中上出行分生事者東京時間地方見学新部同気高前場内手自的合',
  },
  {
    charsets: ['gb18030'],
    common:
      '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市目',
    other: '，。、；：？！“”《》（）',
  },
  {
    charsets: ['big5'],
    common:
      '的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她里後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市目灣台',
    other: '，。、；：？！「」『』《》（）',
  },
  {
    charsets: ['euc-kr'],
    common:
      '이다의는에을를고한가로지사하은도인서어기리자대시나아있수정일스그부원해만전들장과상제주보성구라해적여경국으요면게동소비조세관계마년안무신공중유연선습니되된',
    other:
      '오우미진모화문용명생동당방내개식실입통발거러트니드것까네때또며점물위말저학체회행르간업금단새속교역재감민반권영법',
  },
]
