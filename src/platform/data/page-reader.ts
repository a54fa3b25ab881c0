/**
 * Replaces start-reader.ts in the one-file build: the page reads its data itself. A worker would need a script of its own, as a
 * blob that the page's Content-Security-Policy would have to allow. Reading takes about half a second, after the page has painted
 * that it is loading.
 */
import { painted } from '../page/viewport'
import { rankFiles } from './rank-files'
import { rankedBy, readDataset } from './read-dataset'
import type { Reader } from './start-reader'

/** Reads in the page; there is nothing to stop. */
export const startReader = (): Reader => ({
  read: async (files, isPart) => {
    await painted()
    return readDataset(files, rankedBy(await rankFiles(files)), isPart)
  },
  stop: () => {},
})
