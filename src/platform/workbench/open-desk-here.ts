/** Stands in for open-desk.ts in the one-file build: the page reads by itself, since a worker would need a script of its own. */
import { painted } from '../painted'
import type { DeskProgress } from './desk'
import { makeDesk } from './make-desk'
import type { OpenDesk } from './open-desk'
import { pageDesk } from './page-desk'

/** Why a call got no answer: the desk was closed. */
export class DeskClosed extends Error {}

/** Opens a desk in the page. A task that has begun runs to its end; its answer is not heard any more. */
export const openDesk = (onProgress: (progress: DeskProgress) => void): OpenDesk => {
  let closed = false
  const desk = pageDesk(makeDesk((progress) => (closed ? undefined : onProgress(progress))), async () => {
    if (closed) throw new DeskClosed()
    await painted()
  })
  return { desk, close: () => void (closed = true) }
}
