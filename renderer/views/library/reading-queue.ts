/** The library's present order and filter, kept while the window lives, so that the reader can go to the next article without going back. */
import { createObservable } from '../../session/observable.ts'

export const readingQueue = createObservable<readonly string[]>([])
