/** Documents of office programs, e-books, and archives of files: what an analyst finds in the library, and what is said about the rest. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { openZip } from '../../renderer/extractor/archive/open-zip.ts'
import { writeZip, type MemberToWrite } from '../unit/renderer/extractor/archive/write-zip.ts'
import { breakBytes } from './helpers/break-bytes.ts'
import { corpora, isWhole, partOf } from './helpers/corpora.ts'
import { asArticle, extractFiles, extractPaths, outline, type ReadArticle } from './helpers/extract-files.ts'


type Parts = Readonly<Record<string, string>>
type ReadFile = ReadArticle & {
  readonly inside?: readonly {
    readonly file: string
    readonly ok: boolean
    readonly code?: string
    readonly text?: string
  }[]
}

const pack = (parts: Parts) =>
  writeZip(Object.entries(parts).map(([name, content]): MemberToWrite => ({ name, content })))

async function answerTo(content: string | Uint8Array, name: string) {
  return (await extractFiles([{ name, content }]))[0]
}

async function read(content: string | Uint8Array, name = 'file'): Promise<ReadFile> {
  return asArticle(await answerTo(content, name)) as ReadFile
}

async function refusalOf(content: string | Uint8Array, name = 'file'): Promise<string> {
  const answer = await answerTo(content, name)
  return answer?.ok === false ? answer.code : 'none'
}

const linksOf = ({ blocks, text }: ReadArticle) =>
  blocks.flatMap(({ spans = [] }) =>
    spans.flatMap(({ kind, start, end, target }) =>
      kind === 'link' ? [[text.slice(start, end), target]] : [],
    ),
  )

const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const rels = (inside: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`

function docx(body: string, more: Parts = {}): Uint8Array {
  return pack({
    '[Content_Types].xml':
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': rels(`<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': `<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ...more,
  })
}

const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const style = (id: string, name: string, inside = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`

test.describe('Word', () => {
  test('structure comes from styles in any language of the program, from outline levels and from numbering', async () => {
    const document = docx(
      [
        paragraph('Bericht', '<w:pStyle w:val="Titel"/>'),
        paragraph('Das Tor', '<w:pStyle w:val="Eigene"/>'),
        paragraph('Erstens', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
        paragraph('Es war zu.', '<w:pStyle w:val="Zitat"/>'),
        paragraph('Bild 1', '<w:pStyle w:val="Beschriftung"/>'),
        paragraph('באב', '<w:bidi/>'),
        '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Name</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Age</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      ].join(''),
      {
        'word/_rels/document.xml.rels': rels(
          `<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/>`,
        ),
        'word/styles.xml': `<w:styles ${WORD}>${style('Titel', 'Title')}${style('berschrift2', 'heading 2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')}${style('Eigene', 'Eigene', '<w:basedOn w:val="berschrift2"/>')}${style('Zitat', 'Quote')}${style('Beschriftung', 'caption')}</w:styles>`,
      },
    )
    const article = await read(document, 'Bericht.docx')
    expect(article).toMatchObject({ reader: 'docx', title: 'Bericht' })
    expect(article.blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['list-item', 1],
      ['quote', undefined],
      ['caption', undefined],
      ['paragraph', undefined],
      ['table-row', undefined],
    ])
    expect(article.blocks[5]!.direction).toBe('rtl')
    expect(article.text.split('\n').at(-1)).toBe('Name\tAge')
  })

  test('tracked changes, hidden text and comments are told; links show where they lead; notes follow the text', async () => {
    const document = docx(
      `<w:p><w:r><w:t xml:space="preserve">The gate was </w:t></w:r><w:ins w:id="1"><w:r><w:t>shut</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>open</w:delText></w:r></w:del>
       <w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r><w:r><w:t>.</w:t></w:r></w:p>
       <w:p><w:hyperlink r:id="h"><w:r><w:t>There</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> and </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.example/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>here</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
       <w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      {
        'word/_rels/document.xml.rels': rels(
          `<Relationship Id="h" Type="${OFFICE}/hyperlink" Target="https://a.example/" TargetMode="External"/><Relationship Id="f" Type="${OFFICE}/footnotes" Target="footnotes.xml"/><Relationship Id="i" Type="${OFFICE}/image" Target="file:///etc/passwd" TargetMode="External"/>`,
        ),
        'word/footnotes.xml': `<w:footnotes ${WORD}><w:footnote w:id="2"><w:p><w:r><w:t>A guard said so.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
        'word/vbaProject.bin': 'x',
      },
    )
    const article = await read(document)
    expect(outline(article)).toEqual([
      ['paragraph', 'The gate was shut[1].'],
      ['paragraph', 'There and here'],
      ['paragraph', 'In a box'],
      ['footnote', '[1] A guard said so.'],
    ])
    expect(linksOf(article)).toEqual([
      ['There', 'https://a.example/'],
      ['here', 'https://b.example/'],
    ])
    const said = article.warnings.join('\n')
    for (const words of ['tracked changes', 'Comments', 'hides (6', '1 files elsewhere', 'macros'])
      expect(said).toContain(words)
  })

  test('properties are offered with their place, and those that name nobody are not', async () => {
    const core = (title: string, creator: string) =>
      docx(paragraph('Words.'), {
        'docProps/core.xml': `<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><created>2021-08-12T09:30:00Z</created></p>`,
      })
    expect(await read(core('The gate', 'Jane Roe'))).toMatchObject({
      title: 'The gate',
      byline: 'Jane Roe',
      published: '2021-08-12T09:30:00Z',
    })
    expect(await read(core('Document1', 'user'))).toMatchObject({ title: 'Words.', byline: null })
  })

  test('a page that a program put whole into the document is read where it stands', async () => {
    const document = docx(`${paragraph('Before.')}<w:altChunk r:id="c"/>`, {
      'word/_rels/document.xml.rels': rels(
        `<Relationship Id="c" Type="${OFFICE}/aFChunk" Target="chunk.html"/>`,
      ),
      'word/chunk.html': '<p>The gate was <b>shut</b>.</p>',
    })
    expect(outline(await read(document)).map(([, words]) => words)).toEqual(['Before.', 'The gate was shut.'])
  })

  test('an element named like a part of the language is an element', async () => {
    const odd = docx('<w:p><w:r><w:constructor/><w:t>Words.</w:t></w:r><w:toString/></w:p>')
    expect((await read(odd)).text).toBe('Words.')
    expect(
      (
        await read(
          '<?xml version="1.0"?><nitf><body><body.content><constructor>Words.</constructor></body.content></body></nitf>',
        )
      ).text,
    ).toBe('Words.')
  })

  test('a field that never ends hides nothing', async () => {
    const article = await read(
      docx(`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>${paragraph('All of this.')}`),
    )
    expect(article.text).toBe('All of this.')
  })
})

const ODF = ['office', 'text', 'table', 'style', 'draw']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')
const odtContent = (body: string, styles = '') =>
  `<office:document-content ${ODF} xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:fo="urn:fo"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
const odt = (body: string, styles = '', more: Parts = {}) =>
  pack({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': odtContent(body, styles),
    ...more,
  })

test.describe('OpenDocument', () => {
  const body = `<text:h text:outline-level="2">The gate</text:h>
    <text:p>It <text:span text:style-name="T1">was</text:span><text:s text:c="3"/><text:a xlink:href="https://a.example/">shut</text:a><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A guard.</text:p></text:note-body></text:note>.</text:p>
    <text:list><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Two</text:p></text:list-item></text:list></text:list-item></text:list>
    <text:p text:style-name="Quotations">It stayed shut.</text:p>
    <table:table><table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell><table:table-cell><text:p>Age</text:p></table:table-cell></table:table-row></table:table>
    <text:p><draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame></text:p>`
  const styles =
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>'
  const expected = [
    ['heading', 'The gate'],
    ['paragraph', 'It was shut[1].'],
    ['list-item', 'One'],
    ['list-item', 'Two'],
    ['quote', 'It stayed shut.'],
    ['table-row', 'Name\tAge'],
    ['paragraph', 'In a box'],
    ['footnote', '[1] A guard.'],
  ]

  test('structure, links and notes survive, packed and flat', async () => {
    const article = await read(odt(body, styles))
    expect(article.reader).toBe('odt')
    expect(outline(article)).toEqual(expected)
    expect(linksOf(article)).toEqual([['shut', 'https://a.example/']])
    const flat = odtContent(body, styles)
      .replace(
        'office:document-content',
        'office:document office:mimetype="application/vnd.oasis.opendocument.text"',
      )
      .replace('/office:document-content', '/office:document')
    expect(outline(await read(`<?xml version="1.0"?>${flat}`))).toEqual(expected)
  })

  test('a locked text and one with an entity bomb are refused', async () => {
    const manifest = '<manifest><file-entry><encryption-data/></file-entry></manifest>'
    expect(await refusalOf(odt(body, '', { 'META-INF/manifest.xml': manifest }))).toBe('encrypted')
    const bomb = pack({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<!DOCTYPE x [<!ENTITY a "aaaa">]>${odtContent('<text:p>&a;</text:p>')}`,
    })
    expect(await refusalOf(bomb)).toBe('too-complex')
  })
})

function epub(chapters: Parts, more: Parts = {}): Uint8Array {
  const items = Object.keys(chapters)
  return pack({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    'OPS/book.opf': `<package unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:isbn:1</dc:identifier><dc:title>The Gate</dc:title><dc:creator>Jane Roe</dc:creator><dc:publisher>Example Press</dc:publisher><dc:date>2021</dc:date><dc:language>ja</dc:language></metadata>
      <manifest><item id="toc" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${items.map((name, index) => `<item id="c${index}" href="${encodeURI(name)}" media-type="application/xhtml+xml"/>`).join('')}</manifest>
      <spine><itemref idref="toc"/>${items.map((_, index) => `<itemref idref="c${index}"/>`).join('')}</spine></package>`,
    'OPS/nav.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><body><nav><ol>${items.map((name, index) => `<li><a href="${encodeURI(name)}#top">Part ${index + 1}</a></li>`).join('')}</ol></nav></body></html>`,
    ...Object.fromEntries(items.map((name) => [`OPS/${name}`, chapters[name]!])),
    ...more,
  })
}

const page = (body: string) =>
  `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`

test.describe('e-books', () => {
  test('a book is one article, and each chapter opens with its heading or with what the contents call it', async () => {
    const book = epub({
      'a b.xhtml': page(
        '<h2>The <ruby>門<rt>もん</rt></ruby></h2><h3>Noon</h3><p>It was shut.&nbsp;<a href="c.xhtml">On</a></p>',
      ),
      'c.xhtml': page('<p>No heading here, and a <b>broken<p>tag.'),
    })
    const article = await read(book, 'gate.epub')
    expect(article).toMatchObject({
      reader: 'epub',
      title: 'The Gate',
      byline: 'Jane Roe',
      publisher: 'Example Press',
      published: '2021',
      language: 'ja',
      identifier: 'urn:isbn:1',
    })
    expect(
      article.blocks.map(({ kind, level, start, end }) => [kind, level, article.text.slice(start, end)]),
    ).toEqual([
      ['heading', 1, 'The 門'],
      ['heading', 3, 'Noon'],
      ['paragraph', undefined, 'It was shut.\u00a0On'],
      ['heading', 1, 'Part 2'],
      ['paragraph', undefined, 'No heading here, and a broken'],
      ['paragraph', undefined, 'tag.'],
    ])
    expect(linksOf(article)).toEqual([])
  })

  test('a book with a lock is refused, one with scrambled fonts is not', async () => {
    const chapters = { 'a.xhtml': page('<p>Words.</p>') }
    const locked = (algorithm: string, uri: string) => ({
      'META-INF/encryption.xml': `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/><CipherData><CipherReference URI="${uri}"/></CipherData></EncryptedData></encryption>`,
    })
    expect(
      await refusalOf(epub(chapters, locked('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OPS/a.xhtml'))),
    ).toBe('encrypted')
    expect(
      await refusalOf(epub(chapters, locked('http://www.idpf.org/2008/embedding', 'OPS/font.otf'))),
    ).toBe('none')
  })
})

test.describe('archives', () => {
  test('every file in it is read as its own, and what only belongs to pages is left out', async () => {
    const archive = await read(
      pack({
        'reports/Story.html':
          '<!doctype html><html><body><article><p>The gate was shut all night, and nobody saw who shut it.</p></article></body></html>',
        'reports/Story_files/advert.html': '<p>Buy</p>',
        'reports/photo.jpg': 'x',
        '../../escape.txt': 'Words that lie outside.',
        '__MACOSX/reports/._Story.html': 'x',
        'inner.zip': 'PK not really',
      }),
      'reports.zip',
    )
    expect(archive.inside!.map(({ file, ok }) => [file.split(' › ')[1], ok])).toEqual([
      ['reports/Story.html', true],
      ['escape.txt', true],
      ['inner.zip', true],
    ])
    expect(archive.warnings.join('\n')).toMatch(/2 files that belong to saved pages[^]*1 files have names/)
  })

  test('a bomb is refused however it is built', async () => {
    expect(await refusalOf(writeZip([{ name: 'a.txt', content: new Uint8Array(40_000_000) }]))).toBe(
      'unsafe-archive',
    )
    const kernel = { name: 'a.txt', content: 'x'.repeat(50_000) }
    expect(
      await refusalOf(writeZip([kernel, { ...kernel, name: 'b.txt', claims: { sharesDataOf: 0 } }])),
    ).toBe('unsafe-archive')
    const lying = { name: 'a.txt', content: new Uint8Array(3_000_000), claims: { sizeBytes: 100 } }
    expect(await refusalOf(writeZip([lying]))).toBe('unsafe-archive')
    const nested = Array.from({ length: 7 }).reduce<Uint8Array>(
      (inner) => writeZip([{ name: 'a.zip', content: inner }]),
      writeZip([{ name: 'a.txt', content: 'Words.' }]),
    )
    expect(JSON.stringify(await answerTo(nested, 'deep.zip'))).toContain('archives within archives')
    expect(await refusalOf(Uint8Array.from(gzipSync(new Uint8Array(80_000_000))), 'a.gz')).toBe(
      'unsafe-archive',
    )
  })

  test('a packed text is the text, and an archive with a password is told apart', async () => {
    const packed = await read(Uint8Array.from(gzipSync('The gate was shut.')), 'story.txt.gz')
    expect(packed.inside!.map(({ file, text }) => [file.split(' › ')[1], text])).toEqual([
      ['story.txt', 'The gate was shut.'],
    ])
    const locked = writeZip([{ name: 'a.txt', content: 'Words.', claims: { isEncrypted: true } }])
    expect(await refusalOf(locked)).toBe('encrypted')
  })
})

/** Reasons that say something about the file. `reader-failed` and `time-limit` would say something about us. */
const ABOUT_THE_FILE = [
  'binary-content',
  'damaged',
  'encrypted',
  'no-text',
  'too-complex',
  'too-large',
  'unsafe-archive',
  'unsupported-format',
  'empty-file',
]

function listCorpus(...folders: readonly string[]): string[] {
  try {
    return folders
      .flatMap((folder) => readdirSync(path.join(corpora, folder), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && /\.(?:docx|odt|epub)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}

test('documents of the corpora are read or refused for a reason', { tag: '@corpora' }, async () => {
  const files = partOf(listCorpus('docx', 'odt', 'epub'), 2)
  test.skip(files.length === 0, 'The corpora are not on this machine.')
  const answers = await extractPaths(files)
  const codes = new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.code])))
  expect(['encrypted', 'no-text']).toEqual(expect.arrayContaining([...codes]))
  expect(answers.filter((answer) => answer.ok).length).toBeGreaterThan(isWhole ? 150 : 75)
})

/** The same document with other bytes inside, packed anew, so that what is broken is met by its reader and not by a checksum. */
async function breakInside(document: Buffer, seed: number): Promise<Uint8Array> {
  const entries = openZip(Uint8Array.from(document)).entries.filter((entry) => !entry.isFolder)
  const members = entries.map(async (entry): Promise<MemberToWrite> => {
    const content = await entry.read()
    const isText = /\.(?:xml|rels|opf|ncx|x?html?)$/.test(entry.name)
    return { name: entry.path, content: isText ? breakBytes(Buffer.from(content), 1, seed)[0]! : content }
  })
  return writeZip(await Promise.all(members))
}

test('no document breaks its reader, whatever becomes of its bytes', { tag: '@corpora' }, async () => {
  const files = partOf(listCorpus('docx', 'odt', 'epub'), 8).filter((file) => !/notaZip/.test(file))
  test.skip(files.length === 0, 'The corpora are not on this machine.')
  const broken = files.map(async (file, index) => {
    const bytes = readFileSync(file)
    const content = index % 2 === 0 ? breakBytes(bytes, 1, index)[0]! : await breakInside(bytes, index)
    return { name: path.basename(file), content }
  })
  for (const answer of await extractFiles(await Promise.all(broken)))
    if (!answer.ok) expect.soft(ABOUT_THE_FILE, `${answer.file}: ${answer.reason}`).toContain(answer.code)
})
