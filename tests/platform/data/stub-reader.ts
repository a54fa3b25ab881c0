import { createHash } from 'node:crypto'
import type { ReaderTask } from '../../../src/platform/data/dataset-worker'
import { rankedBy, readDataset, type DatasetReading } from '../../../src/platform/data/read-dataset'
import { stubWorker } from '../browser-stubs'

const known = new Map<string, DatasetReading>()

/** Files in their order, and the encodings guessed: what a reading depends on. */
const keyOf = ({ files, guesses, isPart }: ReaderTask): string => {
  const hash = createHash('sha256')
  for (const [path, bytes] of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  return hash.update(JSON.stringify([isPart, ...guesses])).digest('hex')
}

const readOnce = (task: ReaderTask): DatasetReading => {
  const key = keyOf(task)
  const reading = known.get(key) ?? readDataset(task.files, rankedBy(task.guesses), task.isPart)
  known.set(key, reading)
  return reading
}

/** A worker that reads data packages, `delay` ms after they are given; the same bytes are read once for all tests, since reading is pure and every answer is a copy. */
export const stubReader = (delay = 0): ReturnType<typeof stubWorker> =>
  stubWorker((task, post) => {
    const answer = (): void => post(readOnce(task as ReaderTask), [])
    if (delay > 0) setTimeout(answer, delay)
    else answer()
  })
