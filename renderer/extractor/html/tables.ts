/** Tables that hold data, against tables that only place things on a page (as mail and pages before 2005 do). */

/** Rows beyond this say nothing new about what kind of table it is. */
const ROWS_LOOKED_AT = 50
const MAX_CELL_LENGTH = 400

export function isDataTable(table: Element): boolean {
  const role = table.getAttribute('role')
  if (role === 'presentation' || role === 'none') return false
  if (table.querySelector('table') !== null) return false
  if (table.querySelector('th, caption, thead') !== null) return true
  const rows = [...table.querySelectorAll('tr')].slice(0, ROWS_LOOKED_AT)
  const widths = rows.map((row) => row.children.length)
  const columns = Math.max(0, ...widths)
  if (rows.length < 2 || columns < 2) return false
  // Cells that hold whole paragraphs are columns of a layout.
  return rows.every((row) =>
    [...row.children].every((cell) => (cell.textContent ?? '').trim().length <= MAX_CELL_LENGTH),
  )
}
