// The faces of the printed briefing, taken from npm and laid beside the pages as /fonts/. Static cuts, not the variable ones that
// the window uses: Chromium prints variable fonts as nameless Type 3 shapes. And Amiri, not Noto, for Arabic: Noto parts dots from
// letters, so that words copied or searched in the PDF fall apart (both measured with pdffonts and pdftotext).
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

const packagesDir = path.resolve(import.meta.dirname, '..', 'node_modules', '@fontsource')

/** Package and the cuts of it that the page asks for. */
const cuts: Readonly<Record<string, readonly string[]>> = {
  'source-serif-4': ['400', '400-italic', '600'],
  inter: ['400', '600', '700'],
  'jetbrains-mono': ['400'],
  amiri: ['400', '700'],
  'noto-sans-sc': ['400'],
  // Social media are quoted with what they are written in; the one-colour face prints sharp and is a hundredth of the size.
  'noto-emoji': ['400'],
}

export interface FontFile {
  /** Below /fonts/. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** The style sheet and every file that it names. A browser fetches only those whose letters occur. */
export function collectBriefingFonts(): FontFile[] {
  const files = new Map<string, Uint8Array>()
  const sheets = Object.entries(cuts).flatMap(([name, weights]) =>
    weights.map((weight) => {
      const folder = path.join(packagesDir, name)
      return readFileSync(path.join(folder, `${weight}.css`), 'utf8')
        .replaceAll(/,\s*url\([^)]*\)\s*format\('woff'\)/g, '')
        .replaceAll('font-display: swap', 'font-display: block')
        .replaceAll(/url\(\.\/files\/([\w.-]+)\)/g, (_, file: string) => {
          files.set(file, readFileSync(path.join(folder, 'files', file)))
          return `url(/fonts/${file})`
        })
    }),
  )
  return [
    { name: 'briefing.css', bytes: Buffer.from(sheets.join('\n')) },
    ...Array.from(files, ([name, bytes]) => ({ name, bytes })),
  ]
}

export const briefingFonts: Plugin = {
  name: 'briefing-fonts',
  generateBundle() {
    for (const { name, bytes } of collectBriefingFonts())
      this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source: bytes })
  },
}
