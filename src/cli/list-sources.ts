import { join } from 'node:path'
import { readPackage } from '../ingest/index'
import type { Language } from '../model/text'
import { sourcesFound } from '../transform/sources-found'
import type { SourcesRequest } from './arguments/file-requests'
import { openForReading } from './run-check'

const OK = 0
const NOTHING = 1
const WRONG_USAGE = 2

interface Surroundings {
  readonly home: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Lists the sources of a package that hold every word of a search, an id and its publication in a line. Exit code 1 where there is none. */
export const listSources = async ({ data, search }: SourcesRequest, language: Language, io: Surroundings): Promise<number> => {
  const opened = await openForReading(data || join(io.home, 'data'), language, io)
  if (typeof opened === 'string') {
    io.err(opened)
    return WRONG_USAGE
  }
  const found = sourcesFound([...readPackage(opened.files).sources.values()], search, language)
  for (const { id, name } of found) io.out(`${id}\t${name}`)
  return found.length > 0 ? OK : NOTHING
}
