/** Compares two texts beside the window's thread. */
import { compareTexts } from '../../shared/anchoring/compare-texts.ts'
import type { CompareRequest } from './compare.ts'

addEventListener('message', ({ data }: MessageEvent<CompareRequest>) => {
  postMessage(compareTexts(data.before, data.after))
})
