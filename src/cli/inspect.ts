import { readFile as readBytes } from 'node:fs/promises'
import { basename } from 'node:path'
import { openFile, tableRows } from '../ingest/containers/open-file'
import { readFile } from '../ingest/intake/read-file'
import type { Language } from '../model/text'
import { inspectWords } from '../words/commands'
import type { InspectAsked } from './inspect-arguments'
import { readingJson, readingText } from './print-reading'

const READ = 0
const NOTHING = 1
const WRONG_USAGE = 2

interface Voices {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

const standardInput = async (): Promise<Uint8Array> => {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

/** Reads one file and prints what was understood; 0 when a reading was printed, 1 when the file holds nothing that can be read. */
export const inspect = async (asked: InspectAsked, language: Language, { out, err }: Voices): Promise<number> => {
  const bytes = await (asked.file === '-' ? standardInput() : readBytes(asked.file)).catch(() => undefined)
  if (bytes === undefined) {
    err(inspectWords(language).fileMissing(asked.file))
    return WRONG_USAGE
  }
  const name = asked.file === '-' ? '' : basename(asked.file)
  if (asked.print === 'table') {
    const opened = await openFile(bytes, name, asked.encoding === '' ? {} : { encoding: asked.encoding })
    out(JSON.stringify({ encoding: opened.encoding ?? null, rows: tableRows(opened) }))
    return opened.grids.length > 0 ? READ : NOTHING
  }
  const reading = await readFile(bytes, name, { ...(asked.encoding === '' ? {} : { encoding: asked.encoding }), layout: asked.layout, period: asked.period })
  out(asked.print === 'json' ? readingJson(reading, language) : readingText(reading, language))
  return reading.series.length > 0 ? READ : NOTHING
}
