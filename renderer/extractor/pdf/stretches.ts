/** Runs that are neighbours in a line, found by where they stand alone: columns side by side have lines at one height, too. */
import type { Run } from './layers.ts'
import { isLoneMark } from './rtl-text.ts'

/** Beyond this gap two pieces of type are no neighbours in a line, whatever the order they are drawn in. */
const WIDEST_SPACE = 2.2

export function findStretches(runs: readonly Run[]): Run[][] {
  return findBands(runs).flatMap((band) => {
    const stretches: Run[][] = []
    for (const run of band.filter((each) => !isLoneMark(each)).sort((a, b) => a.x - b.x)) {
      const stretch = stretches.at(-1)
      const right =
        stretch === undefined ? -Infinity : Math.max(...stretch.slice(-4).map(({ x, width }) => x + width))
      const before = stretch?.at(-1)
      const gap = (run.x - right) / Math.max(run.size, before?.size ?? 0)
      const isNext = before !== undefined && Math.abs(run.order - before.order) === 1
      if (stretch !== undefined && gap < (isNext ? WIDEST_SPACE : 0.6)) stretch.push(run)
      else stretches.push([run])
    }
    for (const mark of band.filter(isLoneMark))
      stretches.findLast(([first]) => first!.x <= mark.x + mark.size * 0.3)?.push(mark)
    return stretches
  })
}

interface Band {
  top: number
  bottom: number
  readonly runs: Run[]
}

/** Runs at one height, whatever their size: a raised figure is in the line that it stands on, and a mark goes with its letter. */
function findBands(runs: readonly Run[]): Run[][] {
  const bands: Band[] = []
  for (const run of runs.filter((each) => !isLoneMark(each)).sort((a, b) => a.y - b.y || b.size - a.size)) {
    const [top, bottom] = [run.y - run.size * 0.7, run.y + run.size * 0.2]
    const band = bands.slice(-3).findLast((each) => {
      const common = Math.min(each.bottom, bottom) - Math.max(each.top, top)
      return common > Math.min(each.bottom - each.top, bottom - top) * 0.55
    })
    if (band === undefined) bands.push({ top, bottom, runs: [run] })
    else {
      band.runs.push(run)
      // The band is as high as its highest type.
      if (bottom - top > band.bottom - band.top) [band.top, band.bottom] = [top, bottom]
    }
  }
  for (const mark of runs.filter(isLoneMark)) nearestBand(bands, mark)?.runs.push(mark)
  return bands.map((band) => band.runs)
}

function nearestBand(bands: readonly Band[], { y }: Run): Band | undefined {
  let nearest: Band | undefined
  for (const band of bands)
    if (nearest === undefined || Math.abs(band.bottom - y) < Math.abs(nearest.bottom - y)) nearest = band
  return nearest
}
