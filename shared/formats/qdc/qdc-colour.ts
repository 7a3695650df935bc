/**
 * The eight colours of tags as REFI-QDA writes colours (`#RRGGBB`), and the nearest of the eight for a colour of another program. Stronger than
 * they are on the page: other programs draw them as small spots.
 */
import type { TagColour } from '../../domain/tag.ts'

const written: Readonly<Record<TagColour, string>> = {
  h1: '#E8B923',
  h2: '#4CAF6E',
  h3: '#4A8FDB',
  h4: '#E0699B',
  h5: '#EF8A3C',
  h6: '#8E6FD8',
  h7: '#2AA8A8',
  h8: '#9A968C',
}

export function writeColour(colour: TagColour): string {
  return written[colour]
}

/** Less colour than this is grey (OKLab chroma). */
const GREY_BELOW = 0.035

/** By hue: pale and dark reds are red. */
export function nearestColour(rgb: string): TagColour {
  const [chroma, hue] = chromaAndHue(rgb)
  if (chroma < GREY_BELOW) return 'h8'
  let nearest: TagColour = 'h8'
  let least = Infinity
  for (const [colour, each] of Object.entries(written) as [TagColour, string][]) {
    if (colour === 'h8') continue
    const distance = Math.abs(((chromaAndHue(each)[1] - hue + 540) % 360) - 180)
    if (distance < least) [nearest, least] = [colour, distance]
  }
  return nearest
}

/** Degrees and chroma of OKLab, in which equal steps look equal: https://bottosson.github.io/posts/oklab/ */
function chromaAndHue(rgb: string): [chroma: number, hue: number] {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(rgb.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const yellow = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return [Math.hypot(a, yellow), (Math.atan2(yellow, a) * 180) / Math.PI]
}
