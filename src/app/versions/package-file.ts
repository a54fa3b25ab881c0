import { packageZip, unpackPackage } from '../../exports/package-zip'
import { hashText } from '../../model/local-version'
import { result, type Result } from '../../model/result'
import { saveFile } from '../../platform/download'
import { loadFiles, publishedFiles } from '../../platform/load-dataset'
import { contentHashes, packageHash } from '../../platform/versions/content-hash'
import type { PackageFiles, Version } from '../../platform/versions/version'
import { versionStore } from '../../platform/versions/version-store'

/** Offers a package as a ZIP, its code in the name. Returns the file's name. */
const savePackage = async (files: PackageFiles, name: string): Promise<string> => {
  const file = `${name}-${hashText(packageHash(await contentHashes(files)))}.zip`
  saveFile(file, packageZip(files), 'application/zip')
  return file
}

/** Saves a version's package, '' the published one; '' when it could not be read. */
export const downloadPackage = async (id: string, name: string): Promise<Result<string>> => {
  const { value, issues } = id === '' ? result(await publishedFiles()) : await versionStore.filesOf(id)
  return result(value ? await savePackage(value, name) : '', issues)
}

/** What became of a ZIP: the version it is kept as, or how many errors its data have. */
export interface Imported {
  readonly version: Version | undefined
  readonly errors: number
}

const REFUSED: Imported = { version: undefined, errors: 0 }

/** Keeps a package's ZIP as a version, byte for byte; one whose data have errors is not kept. */
export const importPackage = async (file: File): Promise<Result<Imported>> => {
  const { value: files, issues } = unpackPackage(new Uint8Array(await file.arrayBuffer()))
  if (!files) return result(REFUSED, issues)
  const name = file.name.replace(/\.zip$/i, '')
  const local = { id: '', name, time: '', hash: '', from: [file.name], kept: false }
  const { issues: found, dataset } = await loadFiles(files, local)
  const errors = found.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return result({ version: undefined, errors: errors.length }, errors)
  const saved = await versionStore.saveVersion({ name, files, from: [file.name], note: '', base: dataset.version.split('+')[0] ?? '' })
  return result({ version: saved.value, errors: 0 }, saved.issues)
}
