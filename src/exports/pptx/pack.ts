import { zipSync, type Zippable } from 'fflate'

// zip knows local time only and nothing before 1980; one fixed time, so that the same parts give the same bytes
const EPOCH = new Date(1980, 0, 1, 0, 0, 0)

/** Parts → one zip, in the order given. */
export const pack = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> => {
  const entries: Zippable = {}
  for (const [name, bytes] of Object.entries(parts)) entries[name] = [bytes, { mtime: EPOCH, level: 6 }]
  return new Uint8Array(zipSync(entries))
}
