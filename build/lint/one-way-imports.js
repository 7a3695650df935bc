// A lint rule of our own: imports run one way (build/lint/rooms.js holds the plan). It resolves relative paths, so no
// amount of `../..` gets round it, and says where the code should go instead of only saying no.
import path from 'node:path'
import { adviceFor, guardedPackages, packageAdvice, roomOf } from './rooms.js'

const root = path.resolve(import.meta.dirname, '..', '..')
const inRepository = (file) => path.relative(root, file).split(path.sep).join('/')

function problemWithFile(room, from, specifier) {
  const target = inRepository(path.resolve(path.dirname(from), specifier))
  const targetRoom = roomOf(target)
  if (targetRoom === room) return undefined
  // Outside the rooms lie tests, build files and the package file; a product needs none of them but its own version.
  if (targetRoom === undefined)
    return target === 'package.json' ? undefined : `${target} is not part of the product.`
  if (room.name === 'components' && target.startsWith('shared/domain/')) return adviceFor(room)
  if (!room.imports.includes(targetRoom.name)) return adviceFor(room)
  const isByTheDoor = targetRoom.door === undefined || targetRoom.door === target
  return isByTheDoor ? undefined : `Only ${targetRoom.door} may be named from outside its folder.`
}

function problemWithPackage(room, specifier) {
  for (const [name, pattern] of Object.entries(guardedPackages)) {
    if (pattern.test(specifier) && !room.packages.includes(name)) return packageAdvice[name]
  }
  return undefined
}

export const oneWayImports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { wrongWay: '{{from}} must not import {{what}}. {{advice}}' },
  },
  create(context) {
    const room = roomOf(inRepository(context.filename))
    if (room === undefined) return {}
    const check = (node) => {
      if (typeof node?.value !== 'string') return
      const specifier = node.value
      const advice = specifier.startsWith('.')
        ? problemWithFile(room, context.filename, specifier)
        : problemWithPackage(room, specifier)
      if (advice !== undefined)
        context.report({ node, messageId: 'wrongWay', data: { from: room.folder, what: specifier, advice } })
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
    }
  },
}
