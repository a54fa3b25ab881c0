const MIB = 1024 * 1024
const MOST = 500 * MIB
const SHARE = 0.125 // of the memory: cells, series and rows of a file take several times its size

/** Bytes of the largest file that a browser on this much memory (GiB; 0 unknown) can hold. */
export const sizeLimit = (gibibytes: number): number => (gibibytes > 0 ? Math.min(MOST, gibibytes * 1024 * MIB * SHARE) : MOST)
