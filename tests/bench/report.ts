/** How a measurement is told: a table for people, and one JSON object as the last line for programs. */

/** Prints the figures. `notes` say what a figure is measured against. */
export function report(bench: string, figures: Readonly<Record<string, number>>, notes: Readonly<Record<string, string>> = {}): void {
  const width = Math.max(...Object.keys(figures).map((key) => key.length))
  for (const [key, value] of Object.entries(figures))
    console.log(`${key.padEnd(width)}  ${formatFigure(value).padStart(12)}  ${notes[key] ?? ''}`.trimEnd())
  console.log(JSON.stringify({ bench, figures }))
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** Nearest-rank percentile. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil((p / 100) * sorted.length) - 1))] ?? Number.NaN
}

function formatFigure(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2)
}
