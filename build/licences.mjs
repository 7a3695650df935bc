// The licences of everything that npm brings into the package, in one text beside the pages: their terms ask that they travel with what is
// built of them. Packages that carry parts of others (fonts, decoders) have those parts' licences in folders of their own.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './house.mjs'

const IS_LICENCE = /^(?:licen[cs]es?|copying|notice|ofl)(?![a-z])/i

/** All packages that the product depends on, by folder; each is found where Node would find it. */
function listPackages(from, names, found = new Map()) {
  for (const name of names) {
    const folder = findFolder(from, name)
    if (folder === null || found.has(folder)) continue
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    found.set(folder, manifest)
    listPackages(folder, Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }), found)
  }
  return found
}

function findFolder(from, name) {
  for (let place = from; ; place = path.dirname(place)) {
    const folder = path.join(place, 'node_modules', name)
    if (existsSync(path.join(folder, 'package.json'))) return folder
    if (place === path.dirname(place)) return null
  }
}

/** The package's own licence and those one folder down. */
function readLicences(folder) {
  const entries = readdirSync(folder, { withFileTypes: true })
  const inside = entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .flatMap((entry) => readdirSync(path.join(folder, entry.name)).map((name) => path.join(entry.name, name)))
  return [...entries.filter((entry) => entry.isFile()).map((entry) => entry.name), ...inside]
    .filter((name) => IS_LICENCE.test(path.basename(name)) && !/\.(?:js|ts|map|json)$/.test(name))
    .sort()
    .map((name) => `${name}\n\n${readFileSync(path.join(folder, name), 'utf8').trim()}`)
}

export function writeLicences(file) {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const parts = [...listPackages(root, Object.keys(dependencies))]
    .map(([folder, { name, version, license }]) => ({ title: `${name} ${version} (${license ?? 'see below'})`, folder }))
    .sort((a, b) => (a.title < b.title ? -1 : 1))
    .map(({ title, folder }) => [title, ...readLicences(folder)].join('\n\n'))
  writeFileSync(file, `Attest is built of these packages.\n\n${parts.join(`\n\n${'='.repeat(80)}\n\n`)}\n`)
}
