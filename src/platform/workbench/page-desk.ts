import { deskOf, type Desk } from './desk'

/** A desk in the page itself: each task waits until what was said before has been painted, and one follows the other. */
export const pageDesk = (desk: Desk, painted: () => Promise<void>): Desk => {
  let last: Promise<unknown> = Promise.resolve()
  return deskOf((task, given) => {
    const work = last.then(painted).then(() => (desk[task] as (...given: readonly unknown[]) => Promise<unknown>).apply(desk, [...given]))
    last = work.catch(() => undefined)
    return work
  })
}
