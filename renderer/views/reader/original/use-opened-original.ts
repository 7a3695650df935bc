/** Opens the original of an article while a dialog looks at it: bytes read, hash held against the record, a frame to show it. */
import { useEffect, useState } from 'react'
import { openOriginal, type OpenOriginal } from '../../../workflows/read-original.ts'
import type { SourceFile } from '../../../../shared/domain/source-file.ts'
import { describeError } from '../../app/describe-error.ts'

export type OpenedOriginal =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly original: OpenOriginal }
  | { readonly state: 'failed'; readonly message: string }

export function useOpenedOriginal({ sha256, encodingFormat, originalName }: SourceFile): OpenedOriginal {
  const [opened, setOpened] = useState<OpenedOriginal>({ state: 'opening' })
  useEffect(() => {
    let isWanted = true
    let present: OpenOriginal | null = null
    openOriginal({ sha256, encodingFormat, originalName }).then(
      (original) => {
        if (!isWanted) return original.close()
        present = original
        setOpened({ state: 'open', original })
      },
      (error: unknown) => {
        if (isWanted) setOpened({ state: 'failed', message: describeError(error).message })
      },
    )
    return () => {
      isWanted = false
      present?.close()
    }
    // By what it is: the record comes anew with every change of the case.
  }, [sha256, encodingFormat, originalName])
  return opened
}
