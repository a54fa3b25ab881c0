/** The worker's side: bytes in by transfer, dataset out, its columns transferred. */
import { readDataset, type DatasetReading } from './read-dataset'

const buffersOf = ({ dataset }: DatasetReading): ArrayBuffer[] => {
  const buffers = new Set<ArrayBuffer>()
  for (const series of dataset.series.values()) {
    for (const column of Object.values(series)) {
      if (ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer) buffers.add(column.buffer)
    }
  }
  return [...buffers]
}

self.addEventListener('message', (event: MessageEvent<ReadonlyMap<string, Uint8Array>>) => {
  const reading = readDataset(event.data)
  self.postMessage(reading, { transfer: buffersOf(reading) })
})
