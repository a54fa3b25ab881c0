/** The worker's side: bytes in by transfer, dataset out, its columns transferred. A page that gets no worker runs this same file itself. */
import { readDataset, type DatasetReading } from './read-dataset'

/** What the worker says first, when its code has arrived and runs. */
export const READY = 'ready'

/** Where a page that runs this file itself finds the reading; one built file serves both, so the fallback weighs nothing. */
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
  self.addEventListener('message', (event: MessageEvent<ReadonlyMap<string, Uint8Array>>) => {
    const reading = readDataset(event.data)
    self.postMessage(reading, { transfer: buffersOf(reading) })
  })
  self.postMessage(READY, { transfer: [] })
}
