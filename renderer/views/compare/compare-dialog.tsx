/** Asks what to compare a text with; the older of the two then stands on the left. */
import { Dialog } from '../../components/dialog/dialog.tsx'
import type { ArticleRevision } from '../../../shared/domain/article-revision.ts'
import type { Article } from '../../../shared/domain/article.ts'
import type { Place, TextReference } from '../app/navigation.ts'
import { ComparePicker } from './compare-picker.tsx'
import { isOlder, type TextChoice } from './compared-text.ts'

interface CompareDialogProps {
  article: Article
  revision: ArticleRevision
  onClose: () => void
  onChoose: (place: Place) => void
}

export function CompareDialog({ article, revision, onClose, onChoose }: CompareDialogProps) {
  const choose = (chosen: TextChoice) => {
    onClose()
    const present = { article, revision }
    const [left, right] = isOlder(chosen, present) ? [chosen, present] : [present, chosen]
    onChoose({ view: 'compare', left: referenceTo(left), right: referenceTo(right) })
  }
  return (
    <Dialog title="Compare with" isOpen onClose={onClose} size="large">
      <ComparePicker article={article} revisionId={revision.id} onChoose={choose} />
    </Dialog>
  )
}

function referenceTo({ article, revision }: TextChoice): TextReference {
  return revision === undefined
    ? { articleId: article.id }
    : { articleId: article.id, revisionId: revision.id }
}
