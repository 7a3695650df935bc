/**
 * Writes the codebook as REFI-QDA's .qdc: names, hierarchy, own colours and definitions. What the standard has no place for, the keys of the
 * reader, stays here; excerpts are not part of a codebook.
 */
import type { TagNode, TagTree } from '../../domain/tag-tree.ts'
import { QDC_NAMESPACE, QDC_SCHEMA } from './qdc-codebook.ts'
import { writeColour } from './qdc-colour.ts'
import { guidOf } from './tag-guid.ts'

export function serializeQdc({ roots }: TagTree, origin: string): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<CodeBook xmlns="${QDC_NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${QDC_NAMESPACE} ${QDC_SCHEMA}" origin="${escapeXml(origin)}">`,
    '  <Codes>',
    ...roots.flatMap((node) => linesOf(node, '    ')),
    '  </Codes>',
    '</CodeBook>',
    '',
  ].join('\n')
}

function linesOf({ tag, children }: TagNode, indent: string): string[] {
  const colour = tag.colour === null ? '' : ` color="${writeColour(tag.colour)}"`
  const start = `${indent}<Code guid="${guidOf(tag.id)}" name="${escapeXml(tag.name)}" isCodable="true"${colour}`
  if (tag.definition === '' && children.length === 0) return [`${start}/>`]
  return [
    `${start}>`,
    ...(tag.definition === '' ? [] : [`${indent}  <Description>${escapeXml(tag.definition)}</Description>`]),
    ...children.flatMap((child) => linesOf(child, `${indent}  `)),
    `${indent}</Code>`,
  ]
}

/** For text and attributes alike. Characters that XML 1.0 has no way to write are left out. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"\t\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
