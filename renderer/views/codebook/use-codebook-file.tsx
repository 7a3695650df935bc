/** The codebook as a file: out to a place of the analyst's choice, and in with a look at what would change before anything does. */
import { useRef, useState, type ReactNode } from 'react'
import { makeCodebookFile } from '../../workflows/export-codebook.ts'
import { SaveTextDialog } from '../app/save-text-dialog.tsx'
import { useCaseRecord } from '../app/use-case-record.ts'
import { useWorkbench } from '../app/workbench-context.tsx'
import { ImportCodebookDialog } from './import-codebook-dialog.tsx'
import { codebookOf } from './use-codebook.ts'

export interface CodebookFile {
  chooseImport(): void
  startExport(): void
  /** To be drawn somewhere. */
  readonly dialogs: ReactNode
}

export function useCodebookFile(): CodebookFile {
  const { session, appInfo } = useWorkbench()
  const caseTitle = useCaseRecord()?.title ?? session.openCase.title
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [isExporting, setExporting] = useState(false)
  const takeFile = (field: HTMLInputElement) => {
    setFile(field.files?.[0] ?? null)
    // The same file chosen again is another choice.
    field.value = ''
  }
  return {
    chooseImport: () => input.current?.click(),
    startExport: () => setExporting(true),
    dialogs: (
      <>
        <input
          ref={input}
          type="file"
          accept=".qdc,.qde,.xml"
          hidden
          aria-label="Codebook to import"
          onChange={(event) => takeFile(event.currentTarget)}
        />
        {file !== null && <ImportCodebookDialog file={file} onClose={() => setFile(null)} />}
        {isExporting && (
          <SaveTextDialog
            title="Export the codebook"
            name={`${caseTitle} codebook`}
            format="qdc"
            makeText={() => Promise.resolve(makeCodebookFile(codebookOf(session), appInfo.version))}
            onClose={() => setExporting(false)}
          >
            <p>
              A REFI-QDA codebook, as MAXQDA, ATLAS.ti, NVivo and QualCoder read it: names, hierarchy, colours and
              definitions. Keys, excerpts, and words that are not in the codebook stay here.
            </p>
          </SaveTextDialog>
        )}
      </>
    ),
  }
}
