import { useState } from 'react'
import type { ExportedFile } from '../../exports/export-job'
import { formatValue } from '../../format/index'
import type { Language } from '../../model/text'
import { saveFile } from '../../platform/download'
import { isPartMissing } from '../../platform/load-part'
import { CanvasTooLarge } from '../../platform/rasterise'
import { downloadWords } from '../../words/share'

/** Size of a file as a reader counts it. */
const sizeOf = ({ bytes }: ExportedFile, language: Language): string =>
  bytes.length < 1e6 ? `${formatValue(Math.max(1, bytes.length / 1e3), 0, language)} KB` : `${formatValue(bytes.length / 1e6, 1, language)} MB`

/** Making one file at a time, with a sentence on how it stands; '' before the first. */
export const useSaving = (language: Language): { readonly busy: boolean; readonly said: string; readonly save: (name: string, make: () => Promise<ExportedFile>) => void } => {
  const words = downloadWords(language)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const sorry = (name: string, reason: unknown): string => {
    if (reason instanceof CanvasTooLarge) return words.tooLarge
    const message = reason instanceof Error ? reason.message : String(reason)
    return isPartMissing(reason) ? words.offline(name) : words.failed(name, message)
  }
  const run = async (name: string, make: () => Promise<ExportedFile>): Promise<void> => {
    setBusy(true)
    setSaid(words.making(name))
    try {
      const file = await make()
      saveFile(file.name, file.bytes, file.type)
      setSaid(words.saved(file.name, sizeOf(file, language)))
    } catch (reason) {
      setSaid(sorry(name, reason))
    }
    setBusy(false)
  }
  return {
    busy,
    said,
    save: (name, make) => {
      if (!busy) void run(name, make)
    },
  }
}
