/** Charsets as people know them, by the writing that they are for. The ids are the names of the WHATWG Encoding Standard. */
export interface NamedCharset {
  readonly id: string
  readonly label: string
}

const byWriting: readonly (readonly [writing: string, charsets: Readonly<Record<string, string>>])[] = [
  ['Unicode', { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' }],
  ['Western', { 'windows-1252': 'Windows-1252', 'iso-8859-15': 'ISO-8859-15', macintosh: 'Macintosh' }],
  ['Central European', { 'windows-1250': 'Windows-1250', 'iso-8859-2': 'ISO-8859-2' }],
  [
    'Cyrillic',
    {
      'windows-1251': 'Windows-1251',
      'koi8-r': 'KOI8-R',
      'koi8-u': 'KOI8-U',
      'iso-8859-5': 'ISO-8859-5',
      ibm866: 'DOS 866',
      'x-mac-cyrillic': 'Macintosh',
    },
  ],
  ['Arabic', { 'windows-1256': 'Windows-1256', 'iso-8859-6': 'ISO-8859-6' }],
  ['Hebrew', { 'windows-1255': 'Windows-1255', 'iso-8859-8': 'ISO-8859-8' }],
  ['Greek', { 'windows-1253': 'Windows-1253', 'iso-8859-7': 'ISO-8859-7' }],
  ['Turkish', { 'windows-1254': 'Windows-1254' }],
  ['Baltic', { 'windows-1257': 'Windows-1257', 'iso-8859-13': 'ISO-8859-13' }],
  ['Vietnamese', { 'windows-1258': 'Windows-1258' }],
  ['Thai', { 'windows-874': 'Windows-874' }],
  ['Simplified Chinese', { gb18030: 'GB 18030', gbk: 'GBK' }],
  ['Traditional Chinese', { big5: 'Big5' }],
  ['Japanese', { shift_jis: 'Shift JIS', 'euc-jp': 'EUC-JP', 'iso-2022-jp': 'ISO-2022-JP' }],
  ['Korean', { 'euc-kr': 'EUC-KR' }],
]

export const namedCharsets: readonly NamedCharset[] = byWriting.flatMap(([writing, charsets]) =>
  Object.entries(charsets).map(([id, name]) => ({ id, label: `${writing} (${name})` })),
)

/** "Cyrillic (Windows-1251)"; the bare name for one that is not listed. */
export function charsetLabel(id: string): string {
  return namedCharsets.find((each) => each.id === id)?.label ?? id
}
