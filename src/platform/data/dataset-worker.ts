/** The worker's side: bytes in by transfer, dataset out, its columns transferred. A page that gets no worker runs this same file itself. */
import { rankedBy, readDataset, type DatasetReading, type FileGuesses } from './read-dataset'

/** First message of the worker: its code is loaded and runs. */
export const READY = 'ready'

/** Message to the worker: the files of a package, and the encodings of those that are not UTF-8. */
export interface ReaderTask {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly guesses: FileGuesses
  readonly isPart: boolean // of a package: see `readDataset`
}

/** The global by which a page that runs this file itself gets the reader. One built file serves worker and page. */
export interface ReaderScope {
  readSanhuaDataset?: typeof readDataset
}

const buffersOf = ({ dataset }: DatasetReading): ArrayBuffer[] => {
  const buffers = new Set<ArrayBuffer>()
  for (const series of dataset.series.values()) {
    for (const column of Object.values(series)) {
      if (ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer) buffers.add(column.buffer)
    }
  }
  return [...buffers]
}

const isPage = 'document' in self
if (isPage) {
  ;(self as ReaderScope).readSanhuaDataset = readDataset
} else {
  self.addEventListener('message', ({ data: { files, guesses, isPart } }: MessageEvent<ReaderTask>) => {
    const reading = readDataset(files, rankedBy(guesses), isPart)
    self.postMessage(reading, { transfer: buffersOf(reading) })
  })
  self.postMessage(READY, { transfer: [] })
}
