/**
 * The data that pdf.js asks for while it reads: character maps of CJK encodings and the fonts that every PDF reader has. Each is a script of
 * its own that is loaded when a file first needs it, because the extractor's frame may run scripts of ours and fetch nothing.
 */
const scripts: Readonly<Record<string, () => Promise<string>>> = {
  ...import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
    query: '?url&inline',
    import: 'default',
  }),
  ...import.meta.glob<string>('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
    query: '?url&inline',
    import: 'default',
  }),
}

const byName = new Map(Object.entries(scripts).map(([path, load]) => [path.split('/').at(-1)!, load]))

export async function loadBundledData(name: string): Promise<Uint8Array> {
  const load = byName.get(name)
  if (load === undefined) throw new Error(`pdf.js asks for ${name}, which is not part of it`)
  const url = await load()
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (sign) => sign.charCodeAt(0))
}
