import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { LIMITS } from '../../ingest/bytes/limits'

/** Why a file named on the command line was not read. */
export type InputProblem = 'missing' | 'folder' | 'device' | 'too-large'

/** A file named on the command line could not be read. */
export class InputRefused extends Error {
  constructor(
    readonly problem: InputProblem,
    readonly path: string,
  ) {
    super(`${path}: ${problem}`)
  }
}

/** All of a stream; ends with a refusal once there is more than the limit, since a pipe says no size beforehand. */
const readStream = async (stream: AsyncIterable<unknown>, path: string, limit: number): Promise<Uint8Array> => {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of stream) {
    pieces.push(piece as Buffer)
    size += (piece as Buffer).length
    if (size > limit) throw new InputRefused('too-large', path)
  }
  return Buffer.concat(pieces)
}

/** The bytes of a file, of standard input (`-`), or of a pipe named by the shell. Devices and folders are refused; rejects with InputRefused. */
export const readInput = async (path: string, { stdin = process.stdin as AsyncIterable<unknown>, limit = LIMITS.bytes as number } = {}): Promise<Uint8Array> => {
  if (path === '-') return readStream(stdin, path, limit)
  const found = await stat(path).catch(() => {
    throw new InputRefused('missing', path)
  })
  if (found.isDirectory()) throw new InputRefused('folder', path)
  if (found.isFIFO()) return readStream(createReadStream(path), path, limit)
  if (!found.isFile()) throw new InputRefused('device', path)
  if (found.size > limit) throw new InputRefused('too-large', path)
  return readFile(path).catch(() => {
    throw new InputRefused('missing', path)
  })
}
