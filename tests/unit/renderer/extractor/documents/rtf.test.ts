/** Rich texts, as the programs of the last thirty years write them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractFile } from '../../../../../renderer/extractor/extract-file.ts'
import type { ExtractedArticle } from '../../../../../shared/domain/extraction.ts'

const bytesOf = (rtf: string) => Uint8Array.from(rtf, (char) => char.charCodeAt(0))

async function extract(rtf: string, charset?: string) {
  const options = charset === undefined ? {} : { options: { charset } }
  return extractFile({ bytes: bytesOf(rtf), name: 'a.rtf', declaredType: null, ...options })
}

async function read(rtf: string, charset?: string): Promise<ExtractedArticle> {
  const extraction = await extract(rtf, charset)
  if (!extraction.ok) throw new Error(`${extraction.code}: ${extraction.reason}`)
  return extraction.articles[0]!
}

const outline = ({ body }: ExtractedArticle) =>
  body.blocks.map(({ kind, start, end, level }) => [
    level === undefined ? kind : `${kind} ${level}`,
    body.text.slice(start, end),
  ])

describe('rich text', () => {
  test('a page of WordPad: paragraphs, emphasis, typographic signs', async () => {
    const article = await read(
      String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Calibri;}}{\*\generator Riched20;}\viewkind4\uc1\pard\f0\fs22 The \b gate\b0  was \ldblquote shut\rdblquote\par` +
        '\r\n' +
        String.raw`It stayed shut\emdash all night.\par}`,
    )
    expect(outline(article)).toEqual([
      ['paragraph', 'The gate was “shut”'],
      ['paragraph', 'It stayed shut—all night.'],
    ])
    expect(article.body.blocks[0]!.spans).toEqual([{ kind: 'strong', start: 4, end: 8 }])
  })

  test('letters come from the code page of the file, of the font, or as Unicode', async () => {
    const fonts = String.raw`{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset128 C;}{\f3\fcharset178 D;}}`
    expect(
      (await read(String.raw`{\rtf1\ansi\ansicpg1251${fonts}\f0 \'c2\'ee\'f0\'ee\'f2\'e0}`)).body.text,
    ).toBe('Ворота')
    expect(
      (await read(String.raw`{\rtf1\ansi\ansicpg1252${fonts}\f1 \'c2\'ee\'f0\'ee\'f2\'e0 \f0 caf\'e9}`)).body
        .text,
    ).toBe('Ворота café')
    expect((await read(String.raw`{\rtf1\ansi\ansicpg1252${fonts}\f2 \'96\'e5}`)).body.text).toBe('門')
    expect(
      (await read(String.raw`{\rtf1\ansi\uc1\u1073?\u1102\'3f{\uc2\u-10179 ab\u-8704 ab}\uc0\u1074 end}`))
        .body.text,
    ).toBe('бю😀вend')
    expect(
      (await read(String.raw`{\rtf1\ansi${fonts}\rtlch\af3 \ltrch\f0 x\rtlch\f0\af3 \'c8\'c7\'c8}`)).body
        .text,
    ).toBe('xباب')
  })

  test('the analyst can choose another charset', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252 \'c2\'ee\'f0\'ee\'f2\'e0}`
    const extraction = await extract(rtf, 'windows-1251')
    expect(extraction).toMatchObject({
      derivation: { charset: 'windows-1251', charsetReason: 'chosen by the analyst' },
    })
    expect((await read(rtf, 'windows-1251')).body.text).toBe('Ворота')
  })

  test('headings, lists, quotes and a table keep what they are', async () => {
    const article = await read(
      String.raw`{\rtf1\ansi{\stylesheet{\ql Normal;}{\s1\ql\outlinelevel0 heading 1;}{\s2\ql Quote;}{\*\cs3 Strong;}}
{\listtext ignored}\pard\plain\s1\b The gate\par
\pard\plain\ls1\ilvl0 {\listtext\f3\'B7\tab}First\par\pard\plain\ls1\ilvl1 Second\par
{\pntext\f1\'B7\tab}\pard Old list\par\pard\s2 It was shut.\par
\trowd\cellx3000\cellx6000\pard\intbl Name\cell Age\cell\row\trowd\pard\intbl Jane\cell 40\cell\row
\pard\rtlpar Behind the table\par}`.replaceAll('\n', '\r\n'),
    )
    expect(outline(article)).toEqual([
      ['heading 1', 'The gate'],
      ['list-item 0', 'First'],
      ['list-item 1', 'Second'],
      ['list-item 0', 'Old list'],
      ['quote', 'It was shut.'],
      ['table-row', 'Name\tAge'],
      ['table-row', 'Jane\t40'],
      ['paragraph', 'Behind the table'],
    ])
    expect(article.title).toBe('The gate')
    expect(article.body.blocks.at(-1)!.direction).toBe('rtl')
  })

  test('footnotes follow the text, links show their target, text boxes come behind their paragraph', async () => {
    const article = await read(
      String.raw`{\rtf1\ansi Seen{\super\chftn{\footnote\pard {\super\chftn} By a guard.}} by {\field{\*\fldinst{HYPERLINK "https://a.example/x"}}{\fldrslt{\ul one}}}.{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt\pard In a box.\par}}{\shprslt twice}}\par Last.}`,
    )
    expect(outline(article)).toEqual([
      ['paragraph', 'Seen[1] by one.'],
      ['paragraph', 'In a box.'],
      ['paragraph', 'Last.'],
      ['footnote', '[1] By a guard.'],
    ])
    expect(article.body.blocks[0]!.spans).toEqual([
      { kind: 'link', start: 11, end: 14, target: 'https://a.example/x' },
    ])
  })

  test('who wrote it and when is taken from its properties', async () => {
    const article = await read(
      String.raw`{\rtf1\ansi{\info{\title The gate}{\author Jane Roe}{\*\company Example Org}{\creatim\yr2021\mo8\dy12\hr9\min5}{\doccomm no}}Words.}`,
    )
    expect(article).toMatchObject({
      title: 'The gate',
      byline: 'Jane Roe',
      publisher: 'Example Org',
      issued: '2021-08-12T09:05',
    })
    expect(article.candidates).toContainEqual({
      field: 'byline',
      value: 'Jane Roe',
      from: 'document properties',
    })
  })

  test('what is hidden, deleted, commented or on every page is left out, and that is said', async () => {
    const article = await read(
      String.raw`{\rtf1\ansi{\header Ministry of Gates\par}Shown{\v hidden}{\deleted gone}{\revised new}{\*\annotation note}\pict ff\par}`.replace(
        String.raw`\pict ff`,
        String.raw`{\pict ffd8}{\*\unknown x}{\object{\*\objdata 00}{\result  seen}}`,
      ),
    )
    expect(article.body.text).toBe('Shownnew seen')
    const said = article.warnings.join('\n')
    for (const word of ['tracked changes', 'Comments', 'hides (6', 'Ministry of Gates'])
      expect(said).toContain(word)
  })

  test('a text that is cut off is read to where it ends', async () => {
    const article = await read(String.raw`{\rtf1\ansi The gate\par {\b was`)
    expect(article.body.text).toBe('The gate\nwas')
    expect(article.warnings.join()).toContain('cut off')
  })

  test('nothing in it can take the reader down', async () => {
    expect(await extract(`{\\rtf1${'{'.repeat(100_000)}`)).toMatchObject({ code: 'too-complex' })
    expect(await extract(String.raw`{\rtf1\bin2000000000 x}`)).toMatchObject({ code: 'no-text' })
    expect(await extract(String.raw`{\rtf1}`)).toMatchObject({ code: 'no-text' })
    const words = fc.constantFrom(
      ...String.raw`{ } \par \cell \row \intbl \trowd \u-1 \uc9 \'8 \'81 \* \fldinst \fldrslt \footnote \shptxt \upr \ud \fonttbl \f9 \stylesheet \s1 \info \title \header \v \bin3 \constructor \__proto__ \~ x é`.split(
        ' ',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 60 }), async (pieces) => {
        const extraction = await extract(`{\\rtf1 ${pieces.join(' ')}`)
        return extraction.ok || ['no-text', 'too-complex'].includes(extraction.code)
      }),
      { numRuns: 500 },
    )
  })
})
