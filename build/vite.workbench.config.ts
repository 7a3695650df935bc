// The workbench's pages: the window (index.html) and the page that the headless commands drive (headless.html).
// Nothing may be inlined: the content security policy of the workbench allows scripts, styles and fonts from its own
// origin only (electron/host/security-headers.ts).
import react from '@vitejs/plugin-react'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { briefingFonts } from './briefing-fonts.ts'

const root = path.resolve(import.meta.dirname, '..')
const pages = ['index.html', 'headless.html'].map((page) => path.join(root, 'renderer', page))

/**
 * Puts what the policy asks for into every page: the guards as a first script, and an element with the id that React Aria
 * looks for before it would add a style of its own, which the policy refuses (renderer/styles/ has the rule instead).
 */
const guardPages: Plugin = {
  name: 'guard-pages',
  transformIndexHtml: () => [
    { tag: 'script', attrs: { src: '/page-guards.js' }, injectTo: 'head-prepend' },
    { tag: 'meta', attrs: { id: 'react-aria-pressable-style' }, injectTo: 'head' },
    // An app window takes its icon in the task bar from the page.
    { tag: 'link', attrs: { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }, injectTo: 'head' },
  ],
  generateBundle() {
    for (const file of ['page-guards.js', 'icons/icon.svg']) {
      const source = readFileSync(path.join(import.meta.dirname, file), 'utf8')
      this.emitFile({ type: 'asset', fileName: path.basename(file), source })
    }
  },
}

export default defineConfig({
  root: path.join(root, 'renderer'),
  base: '/',
  publicDir: false,
  plugins: [react(), guardPages, briefingFonts],
  worker: { format: 'es' },
  build: {
    outDir: process.env['ATTEST_OUT_DIR'] ?? path.join(root, 'dist', 'renderer'),
    emptyOutDir: true,
    // Electron 45 carries Chromium 150 or newer; Debian, Chrome and Edge are at least there.
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4096,
    rollupOptions: { input: pages.filter((page) => existsSync(page)) },
  },
})
