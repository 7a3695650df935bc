// How the app is packed. It carries its built pages and its bundled desk and nothing else: no sources, no tests, no maps
// and no node_modules, because everything that npm brought is in the bundle. tests/packaging/ opens the archive and looks.
import type { Configuration } from 'electron-builder'
import path from 'node:path'

const config: Configuration = {
  appId: 'org.attest.workbench',
  productName: 'Attest',
  copyright: 'Apache-2.0',
  electronVersion: '45.4.1',
  // Where Electron lies unpacked already, for machines that cannot fetch it; tests pack a stub.
  electronDist: process.env['ATTEST_ELECTRON_DIST'] ?? null,
  directories: { output: 'release', buildResources: path.join(import.meta.dirname, 'icons') },
  files: [
    'dist/desk/**',
    'dist/renderer/**',
    'package.json',
    '!**/*.map',
    '!**/.built-from',
    '!node_modules',
  ],
  asar: true,
  npmRebuild: false,
  // There is no update server: nothing leaves the machine, and nothing comes to it unasked.
  publish: null,
  electronLanguages: ['en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    // Electron checks it on Windows and macOS; on Linux there is no such check yet.
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    executableName: 'attest',
    maintainer: 'The Attest project',
    synopsis: 'Offline workbench for saying what happened and how you know',
  },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
  mac: { target: ['dmg'], category: 'public.app-category.productivity', hardenedRuntime: true },
}

export default config
