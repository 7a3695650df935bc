/**
 * The workbench's own scheme. `app://attest` is standard and secure, so that it has an origin, storage and crypto; it is
 * answered by a function (workbench-origin.ts) and never from the network or from file://.
 */
import { protocol, type Session } from 'electron'
import type { AnswerRequest } from '../workbench-origin.ts'

const SCHEME = 'app'
export const ELECTRON_ORIGIN = `${SCHEME}://attest`

/** Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

export function answerScheme(session: Session, answer: AnswerRequest): void {
  session.protocol.handle(SCHEME, (request) => answer(request))
}
