/** The headers of a message in the order in which they came: who sent it by which way is told here, not in its text. */
import { useCallback } from 'react'
import type { OpenOriginal } from '../../../workflows/read-original.ts'
import { LookingAt } from './looking-at.tsx'
import { useView } from './use-view.ts'
import styles from './original.module.css'

export function HeadersPane({ original }: { original: OpenOriginal }) {
  const looked = useView(useCallback(() => original.show({ kind: 'headers' }), [original]))
  return (
    <LookingAt looked={looked} what="the headers">
      {({ headers }) => (
        <div className={styles.headers} tabIndex={0} role="region" aria-label="Headers">
          <p className={styles.about}>
            Whoever sends a message can write any of these; only the first Received lines are from the servers
            that took it in.
          </p>
          <table>
            <tbody>
              {headers.map(({ name, value }, index) => (
                <tr key={index}>
                  <th scope="row">{name}</th>
                  <td dir="auto">{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </LookingAt>
  )
}
