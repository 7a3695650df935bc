/**
 * Cells to CSV and back: RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. A cell that a spreadsheet would take for a
 * formula gets an apostrophe before it (https://owasp.org/www-community/attacks/CSV_Injection), and loses it again when it is read back; a cell
 * that has apostrophes before such a sign gets one more, so that the two can be told apart.
 */

const BYTE_ORDER_MARK = '\uFEFF'

/** What formulas begin with, here and in spreadsheets that fold full-width signs; tab and line ends, because they are skipped. */
const FORMULA = /^'*[=+\-@\t\r\n\0＝＋－＠]/u
const DEFUSED = /^'+[=+\-@\t\r\n\0＝＋－＠]/u

export function csvHead(names: readonly string[]): string {
  return BYTE_ORDER_MARK + csvLine(names)
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`
}

function writeCell(cell: string): string {
  const defused = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/u.test(defused) || defused !== defused.trim()
    ? `"${defused.replaceAll('"', '""')}"`
    : defused
}

/** Cells of each line; null when a quoted cell does not end as it should. Takes line feeds alone, too, as other programs write them. */
export function parseCsv(text: string): readonly (readonly string[])[] | null {
  const lines: string[][] = []
  const start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0
  // One cell and what ends it: quoted with doubled quotes, or bare up to the next separator.
  const cellPattern = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/uy
  cellPattern.lastIndex = start
  let line: string[] = []
  while (cellPattern.lastIndex < text.length || line.length > 0) {
    const match = cellPattern.exec(text)
    if (match === null) return null
    const [, quoted, bare, end] = match
    const cell = quoted === undefined ? bare! : quoted.replaceAll('""', '"')
    line.push(DEFUSED.test(cell) ? cell.slice(1) : cell)
    if (end === ',') continue
    lines.push(line)
    line = []
  }
  return lines
}
