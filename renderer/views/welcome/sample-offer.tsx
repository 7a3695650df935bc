/** The sample case: offered in full at the first start, in one line later. */
import { Button } from '../../components/button/button.tsx'
import { openSampleCase } from '../../workflows/open-sample-case.ts'
import type { BeginCase } from '../app/begin-case.ts'
import styles from './welcome.module.css'

export function SampleOffer({ begin, isFirstStart }: { begin: BeginCase; isFirstStart: boolean }) {
  const open = () => void begin((onProgress) => openSampleCase(onProgress))
  if (!isFirstStart)
    return (
      <p>
        <Button variant="quiet" onPress={open}>
          Open the sample case
        </Button>
      </p>
    )
  return (
    <section className={styles.sample} aria-label="Sample case">
      <h2>See it on a case first</h2>
      <p>
        Marenza Port 2031: a fictional garrison leaves a fictional harbour, six articles tell it, three of them are one wire story, and two
        sides contradict each other. Everything in it can be tried and undone.
      </p>
      <Button onPress={open}>Open the sample case</Button>
    </section>
  )
}
