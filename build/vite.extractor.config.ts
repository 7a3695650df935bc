// The extractor: one page, its script, and beside it a chunk for each reader that a frame loads when the first file of its
// kind comes; most imports never need the megabytes that read PDF. The frame has an opaque origin, so its scripts cross
// origins and are served with CORS (electron/host/security-headers.ts).
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const root = path.resolve(import.meta.dirname, '..')
const source = path.join(root, 'renderer', 'extractor')
const outDir = process.env['ATTEST_OUT_DIR'] ?? path.join(root, 'dist', 'renderer')

/** The page is written by hand and only names the script, so it is copied as it is. */
const copyPage: Plugin = {
  name: 'copy-extractor-page',
  closeBundle() {
    const page = path.join(source, 'extractor.html')
    if (existsSync(page)) copyFileSync(page, path.join(outDir, 'extractor.html'))
  },
}

/** Decoders of pictures that pdf.js loads by their names when a page has such a picture, as plain scripts: WebAssembly stays forbidden. */
const copyPictureDecoders: Plugin = {
  name: 'copy-picture-decoders',
  closeBundle() {
    const into = path.join(outDir, 'extractor', 'decoders')
    mkdirSync(into, { recursive: true })
    for (const name of ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js'])
      copyFileSync(path.join(root, 'node_modules', 'pdfjs-dist', 'wasm', name), path.join(into, name))
  },
}

export default defineConfig({
  root: source,
  publicDir: false,
  plugins: [copyPage, copyPictureDecoders],
  build: {
    outDir,
    emptyOutDir: false,
    target: 'chrome140',
    assetsInlineLimit: 0,
    sourcemap: true,
    minify: true,
    reportCompressedSize: false,
    modulePreload: false,
    // The PDF library is large, and comes with the first PDF.
    chunkSizeWarningLimit: 3_000,
    rollupOptions: {
      input: { extractor: path.join(source, 'main.ts') },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'extractor/[name]-[hash].js',
        assetFileNames: 'extractor/[name]-[hash][extname]',
      },
    },
  },
})
