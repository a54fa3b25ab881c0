import { useCallback, useEffect, useState } from 'react'
import { packageZip, unpackPackage } from '../../exports/archive/archive'
import { type Issue, type Result, result } from '../../model/issue'
import { hashText } from '../../model/local-version'
import { type Loaded, loadFiles, publishedFiles } from '../../platform/data/load-dataset'
import type { PackageFiles, Version } from '../../platform/data/package-version'
import { saveFile } from '../../platform/output/save-and-copy'
import { contentHashes, packageHash } from '../../platform/versions/content-hash'
import { versionStore } from '../../platform/versions/version-store'

/** The outcome of the last action, in words, and its issues. */
export interface ActionOutcome {
  readonly text: string
  readonly issues: readonly Issue[]
}

const NOTHING: ActionOutcome = { text: '', issues: [] }

/** The stored versions, the outcome of the last action, and a function to run one, after which they are listed again. */
export const useVersions = () => {
  const [versions, setVersions] = useState<readonly Version[]>()
  const [outcome, setOutcome] = useState<ActionOutcome>(NOTHING)
  const [busy, setBusy] = useState(true)
  useEffect(() => {
    let current = true
    const show = async (): Promise<void> => {
      const { value, issues } = await versionStore.listVersions()
      if (!current) return
      setVersions(value)
      setOutcome({ text: '', issues })
      setBusy(false)
    }
    void show()
    return () => {
      current = false
    }
  }, [])
  /** Runs one action; `describe` words its success. */
  const run = useCallback(
    async <T>(work: () => Promise<Result<T>>, describe: (value: T) => string): Promise<void> => {
      setBusy(true)
      try {
        const { value, issues } = await work()
        setVersions((await versionStore.listVersions()).value)
        setOutcome({ text: issues.length > 0 && !value ? '' : describe(value), issues })
      } catch (reason) {
        setOutcome({ text: reason instanceof Error ? reason.message : String(reason), issues: [] })
      }
      setBusy(false)
    },
    [],
  )
  return { versions, outcome, busy, run }
}

/** Saves a package as a ZIP, with its code in the name. Returns the name. */
const savePackage = async (files: PackageFiles, name: string): Promise<string> => {
  const file = `${name}-${hashText(packageHash(await contentHashes(files)))}.zip`
  saveFile(file, packageZip(files), 'application/zip')
  return file
}

/** Saves the package of a version, '' the published one. Returns the file name, '' when it could not be read. */
export const downloadPackage = async (id: string, name: string): Promise<Result<string>> => {
  const { value, issues } = id === '' ? result(await publishedFiles()) : await versionStore.filesOf(id)
  return result(value ? await savePackage(value, name) : '', issues)
}

/** Outcome of importing a ZIP: the stored version, or the number of files that cannot be read. */
interface Imported {
  readonly version: Version | undefined
  readonly unread: number
}

const REFUSED: Imported = { version: undefined, unread: 0 }

/** Issues of files that cannot be read at all; a package with any is not imported. */
const faults = ({ dataset, issues }: Loaded): readonly Issue[] => {
  const unread = new Set(dataset.files.filter(({ state }) => state === 'failed').map(({ file }) => file))
  return issues.filter(({ code, severity, place }) => severity === 'error' && (unread.has(place.file) || code === 'file-missing' || code === 'json-invalid'))
}

/** Stores a package from a ZIP as a version, byte for byte; one with files that cannot be read is refused. */
export const importPackage = async (file: File): Promise<Result<Imported>> => {
  const { value: files, issues } = unpackPackage(new Uint8Array(await file.arrayBuffer()))
  if (!files) return result(REFUSED, issues)
  const name = file.name.replace(/\.zip$/i, '')
  const local = { id: '', name, time: '', hash: '', from: [file.name], kept: false }
  const loaded = await loadFiles(files, local)
  const found = faults(loaded)
  if (found.length > 0) return result({ version: undefined, unread: new Set(found.map(({ place }) => place.file)).size }, found)
  const saved = await versionStore.saveVersion({ name, files, from: [file.name], note: '', base: loaded.dataset.version.split('+')[0] ?? '' })
  return result({ version: saved.value, unread: 0 }, saved.issues)
}
