/**
 * The structure tree of a tagged file, as a list of blocks with their runs. Roles are those of ISO 32000 (14.8.4), which Word, InDesign and
 * browsers write; what they call by other names has been mapped by the file itself, and the rest is a container.
 */
import type { BlockPart } from '../../../shared/domain/article-body.ts'
import type { Run } from './layers.ts'
import type { TagNode } from './read-page.ts'

export interface TaggedRuns {
  readonly kind: BlockPart['kind'] | null
  readonly level: number | null
  readonly runs: readonly Run[]
  /** Of a row in a table; none elsewhere. */
  readonly cells: readonly (readonly Run[])[]
  /** The elements that it stands in, from the root. */
  readonly path: readonly TagNode[]
}

interface Context {
  readonly kind: BlockPart['kind'] | null
  readonly level: number | null
  readonly listDepth: number
  readonly path: readonly TagNode[]
}

/** What a block of a role is, unless it stands inside one that says more: a paragraph in a list item is the item. */
const blockRoles: Readonly<Record<string, BlockPart['kind'] | null>> = {
  P: 'paragraph',
  LI: 'list-item',
  LBody: 'list-item',
  TOCI: 'list-item',
  BlockQuote: 'quote',
  Caption: 'caption',
  Note: 'footnote',
  FENote: 'footnote',
  TD: null,
  TH: null,
  Document: null,
  Part: null,
  Art: null,
  Sect: null,
  Div: null,
  Aside: null,
  L: null,
  TOC: null,
  Index: null,
  Table: null,
  THead: null,
  TBody: null,
  TFoot: null,
  TR: null,
  Figure: null,
  Formula: null,
}

const HEADING = /^(?:H([1-6])?|Title)$/

export function collectTagged(root: TagNode, byMark: ReadonlyMap<string, readonly Run[]>): TaggedRuns[] {
  const blocks: TaggedRuns[] = []
  let open: { context: Context; runs: Run[] } | null = null
  // A number or bullet stands by itself in the tags, and before its words on the page.
  let label: readonly Run[] = []
  const close = () => {
    if (open !== null && open.runs.length > 0) {
      const { kind, level, path } = open.context
      blocks.push({ kind, level, runs: open.runs, cells: [], path })
    }
    open = null
  }
  const visit = (node: TagNode, context: Context) => {
    if (node.mark !== null) {
      open ??= { context, runs: [...label] }
      label = []
      open.runs.push(...(byMark.get(node.mark) ?? []))
      return
    }
    if (node.role === 'Table' && isData(node, byMark)) {
      close()
      blocks.push(...rowsOf(node).map((row) => toRow(row, byMark, [...context.path, node, row])))
      return
    }
    if (node.role === 'Lbl' && context.kind === 'list-item' && open === null) {
      label = runsOf(node, byMark)
      return
    }
    const entered = enter(node, context)
    if (entered === null) {
      for (const child of node.children) visit(child, context)
      return
    }
    close()
    // The words that a label belongs to are in its own list.
    if (entered.kind !== 'list-item') label = []
    const inner = { ...entered, path: [...context.path, node] }
    for (const child of node.children) visit(child, inner)
    close()
  }
  visit(root, { kind: null, level: null, listDepth: 0, path: [] })
  close()
  return blocks
}

/** What its children stand in, or null when it is part of a line. */
function enter({ role, children }: TagNode, context: Context): Context | null {
  const heading = HEADING.exec(role)
  if (heading !== null)
    return { ...context, kind: 'heading', level: Number(heading[1] ?? (role === 'Title' ? 1 : 2)) }
  if (role === 'L') return { ...context, listDepth: context.listDepth + 1 }
  const kind = blockRoles[role]
  // Browsers write both their boxes and their inline elements as NonStruct.
  if (kind === undefined)
    return (role === 'NonStruct' || role === 'Private') && children.some(isBlock) ? context : null
  if (kind === null || (kind === 'paragraph' && context.kind !== null)) return { ...context }
  return {
    ...context,
    kind,
    level: kind === 'list-item' ? Math.max(0, Math.min(20, context.listDepth - 1)) : null,
  }
}

function isBlock({ role, children }: TagNode): boolean {
  return HEADING.test(role) || role in blockRoles || (role === 'NonStruct' && children.some(isBlock))
}

/** The longest entry of a table of data; beyond it the table is a way to lay out a page. */
const LONGEST_CELL = 160

function isData(table: TagNode, byMark: ReadonlyMap<string, readonly Run[]>): boolean {
  const rows = rowsOf(table).map((row) => row.children.filter(isCell))
  if (rows.length < 2 || rows.filter((row) => row.length > 1).length < 2) return false
  return rows.flat().every((cell) => {
    const runs = runsOf(cell, byMark)
    return runs.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_CELL && !contains(cell, LAYOUT)
  })
}

const LAYOUT = /^(?:Table|L|H[1-6]?|Title|BlockQuote)$/

function contains({ children }: TagNode, roles: RegExp): boolean {
  return children.some((child) => roles.test(child.role) || contains(child, roles))
}

function isCell({ role }: TagNode): boolean {
  return role === 'TD' || role === 'TH'
}

function rowsOf(node: TagNode): TagNode[] {
  return node.children.flatMap((child) =>
    child.role === 'TR' ? [child] : child.role === 'Table' ? [] : rowsOf(child),
  )
}

function toRow(
  row: TagNode,
  byMark: ReadonlyMap<string, readonly Run[]>,
  path: readonly TagNode[],
): TaggedRuns {
  const cells = row.children.filter(isCell).map((cell) => runsOf(cell, byMark))
  return { kind: 'table-row', level: null, runs: [], cells, path }
}

function runsOf(node: TagNode, byMark: ReadonlyMap<string, readonly Run[]>): Run[] {
  return node.mark === null
    ? node.children.flatMap((child) => runsOf(child, byMark))
    : [...(byMark.get(node.mark) ?? [])]
}
