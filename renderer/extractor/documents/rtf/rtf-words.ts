/** Control words of RTF that stand for a character, and those that begin something which is no text of the document. */

export const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: '\t',
    emdash: '—',
    endash: '–',
    emspace: ' ',
    enspace: ' ',
    qmspace: ' ',
    bullet: '•',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    zwj: '\u200d',
    zwnj: '\u200c',
    '~': '\u00a0',
    _: '\u2011',
    '{': '{',
    '}': '}',
    '\\': '\\',
  }),
)

/** Destinations without the mark that lets a reader skip them. */
export const NOT_TEXT: ReadonlySet<string> = new Set(
  (
    'colortbl pict object objdata nonshppict shppict themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl ' +
    'generator bkmkstart bkmkend xe tc tcn txe rxe pntext pn shprslt do pntxta pntxtb pnseclvl revtbl atnid atnauthor atntime atnicn atnref annotation ' +
    'ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn template filetbl operator keywords category doccomm hlinkbase vern subject manager comment ' +
    'userprops xmlnstbl mmathPr fontemb fontfile panose falt nesttableprops background sp sn sv listtext private mailmerge'
  ).split(' '),
)

/** Behind `\*`, which says that whoever doesn't know the word should skip it; these we know. */
export const KNOWN_OPTIONAL: ReadonlySet<string> = new Set(
  'fldinst shpinst shptxt ud annotation company'.split(' '),
)
