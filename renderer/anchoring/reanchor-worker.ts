/** Finds the quotes of an old text in a new one beside the window's thread: a book with thousands of excerpts takes a second or two. */
import { reanchorQuotes } from '../../shared/anchoring/reanchor-quotes.ts'
import type { ReanchorRequest } from './reanchor.ts'

addEventListener('message', ({ data }: MessageEvent<ReanchorRequest>) => {
  postMessage(reanchorQuotes(data.oldText, data.newText, data.quotes))
})
