/** What of the library is shown, apart from its columns: the words of the filter and the reading state. Remembered for each case. */
import type { Article } from '../../../shared/domain/article.ts'
import { useCasePreference } from '../app/use-case-preference.ts'

export type StateFilter = Article['readingState'] | 'all'

/** A type, not an interface, so that it is JSON to the type checker. */
export type LibraryFilter = { words: string; state: StateFilter }

const EVERYTHING: LibraryFilter = { words: '', state: 'all' }

export const useLibraryFilter = () => useCasePreference<LibraryFilter>('library-filter', EVERYTHING)
