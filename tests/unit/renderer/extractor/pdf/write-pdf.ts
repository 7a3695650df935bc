/**
 * Writes small PDFs for tests: words at places, as a typesetting program puts them. Helvetica and its bold and slanted faces, which every
 * reader has; widths are those of Helvetica near enough for lines to be told.
 */
export interface PlacedText {
  readonly text: string
  readonly x: number
  /** From the top of the page, of the baseline. */
  readonly y: number
  readonly size?: number
  readonly face?: 'plain' | 'bold' | 'italic'
}

export interface PdfPage {
  readonly texts?: readonly PlacedText[]
  readonly links?: readonly {
    readonly box: readonly [number, number, number, number]
    readonly url: string
  }[]
  /** A grey square, as a scan would be. */
  readonly hasPicture?: boolean
}

export interface PdfFile {
  readonly pages: readonly PdfPage[]
  /** `Title`, `Author`, `CreationDate`, `Producer` … as they stand in the file's Info. */
  readonly info?: Readonly<Record<string, string>>
  readonly attachment?: { readonly name: string; readonly content: string }
  /** Run when the file is opened, where somebody lets it. */
  readonly script?: string
}

export const PAGE_WIDTH = 600
export const PAGE_HEIGHT = 800

const FACES = { plain: 'F1', bold: 'F2', italic: 'F3' } as const

export function writePdf({ pages, info = {}, attachment, script }: PdfFile): Uint8Array<ArrayBuffer> {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const catalog = add('')
  const tree = add('')
  const fonts = ['Helvetica', 'Helvetica-Bold', 'Helvetica-Oblique'].map((name) =>
    add(`<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`),
  )
  const picture = add(
    stream('<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8', '\x80'),
  )
  const resources = `<</Font<</F1 ${fonts[0]} 0 R/F2 ${fonts[1]} 0 R/F3 ${fonts[2]} 0 R>>/XObject<</Im ${picture} 0 R>>>>`
  const kids = pages.map(({ texts = [], links = [], hasPicture = false }) => {
    const drawn = texts.map(
      ({ text, x, y, size = 10, face = 'plain' }) =>
        `BT /${FACES[face]} ${size} Tf 1 0 0 1 ${x} ${PAGE_HEIGHT - y} Tm ${literal(text)} Tj ET`,
    )
    const content = add(
      stream('<<', [...drawn, ...(hasPicture ? ['q 300 0 0 300 50 50 cm /Im Do Q'] : [])].join('\n')),
    )
    const annotations = links.map(({ box: [left, top, right, bottom], url }) =>
      add(
        `<</Type/Annot/Subtype/Link/Rect[${left} ${PAGE_HEIGHT - bottom} ${right} ${PAGE_HEIGHT - top}]/A<</S/URI/URI${literal(url)}>>>>`,
      ),
    )
    const annots = annotations.map((number) => `${number} 0 R`).join(' ')
    return add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}]/Resources ${resources}/Contents ${content} 0 R/Annots[${annots}]>>`,
    )
  })
  objects[tree - 1] =
    `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((number) => `${number} 0 R`).join(' ')}]>>`
  let extra = ''
  if (attachment !== undefined) {
    const file = add(stream('<</Type/EmbeddedFile', attachment.content))
    const spec = add(`<</Type/Filespec/F${literal(attachment.name)}/EF<</F ${file} 0 R>>>>`)
    extra += `/Names<</EmbeddedFiles<</Names[${literal(attachment.name)} ${spec} 0 R]>>>>`
  }
  if (script !== undefined) extra += `/OpenAction<</S/JavaScript/JS${literal(script)}>>`
  objects[catalog - 1] = `<</Type/Catalog/Pages ${tree} 0 R${extra}>>`
  const stated = add(
    `<<${Object.entries(info)
      .map(([name, value]) => `/${name}${literal(value)}`)
      .join('')}>>`,
  )
  return assemble(objects, catalog, stated)
}

function assemble(objects: readonly string[], root: number, info: number): Uint8Array<ArrayBuffer> {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((body, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root ${root} 0 R/Info ${info} 0 R>>\nstartxref\n${start}\n%%EOF`
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}

function stream(dictionary: string, content: string): string {
  return `${dictionary}/Length ${content.length}>>\nstream\n${content}\nendstream`
}

/** Latin-1; typographic quotes and dashes by their places in Windows-1252. */
function literal(text: string): string {
  const bytes = text.replace(/[“”’–—•]/g, (sign) =>
    String.fromCharCode({ '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96, '—': 0x97, '•': 0x95 }[sign]!),
  )
  return `(${bytes.replace(/[\\()]/g, '\\$&')})`
}

/** Lines of running text under each other, in type of 10 points on 12 unless said otherwise. */
export function setLines(
  lines: readonly string[],
  {
    x = 50,
    y = 100,
    size = 10,
    leading = 12,
    face = 'plain',
  }: Partial<PlacedText> & { readonly leading?: number } = {},
): PlacedText[] {
  return lines.map((text, index) => ({ text, x, y: y + index * leading, size, face }))
}
