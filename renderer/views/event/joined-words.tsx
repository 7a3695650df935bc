/** "Naval ministry · صوت الميناء · 2031-03-05": parts in either direction on one line, each kept from turning its neighbours round. */
import { Fragment } from 'react'

export function JoinedWords({ parts }: { parts: readonly (string | null | undefined)[] }) {
  return parts
    .filter((part) => part !== null && part !== undefined && part !== '')
    .map((part, index) => (
      // The same word twice is fine: parts have no identity but their place.
      <Fragment key={index}>
        {index > 0 && ' · '}
        <bdi>{part}</bdi>
      </Fragment>
    ))
}
