// The extractor: one page and one classic script. Its iframe is sandboxed and has an opaque origin, for which a module
// script would need CORS, so everything goes into a single immediately invoked function (measured; see DESIGN section 2).
import { copyFileSync, existsSync } from 'node:fs'
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

export default defineConfig({
  root: source,
  publicDir: false,
  plugins: [copyPage],
  // A library build leaves `process.env.NODE_ENV` to its user; ours has none.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir,
    emptyOutDir: false,
    target: 'chrome140',
    assetsInlineLimit: 0,
    sourcemap: true,
    minify: true,
    reportCompressedSize: false,
    lib: {
      entry: path.join(source, 'main.ts'),
      formats: ['iife'],
      name: 'attestExtractor',
      fileName: () => 'extractor.js',
    },
  },
})
