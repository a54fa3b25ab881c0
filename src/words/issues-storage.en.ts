import { plain, say, type IssueWords, type StorageCode } from './issue-words'

const FAULTS: Readonly<Record<string, string>> = {
  'no-zip': 'this is no ZIP file',
  'no-index': 'the ZIP holds no datapackage.json and is not a whole package',
  damaged: 'the ZIP is damaged: a checksum does not agree, or part of it is missing',
  'too-large': 'the ZIP holds too many files, or too large ones',
  'unsafe-path': 'the ZIP holds a path that leads out of the package',
}

const megabytes = (bytes: number): string => plain(Math.max(0.1, Math.round(bytes / 1e5) / 10))
const visit = 'The new data hold only while this page stays open; closed or reloaded, it is as before.'

/** What this browser keeps, and a whole package as a file. */
export const storageIssuesEn: Pick<IssueWords, StorageCode> = {
  'storage-full': ({ bytes }) => say(bytes > 0 ? `the browser has no room for ${megabytes(bytes)} MB` : 'the browser has no room left', '', visit, 'delete versions that are not needed, free disk space and try again, or download the package as a ZIP'),
  'storage-unavailable': ({ reason }) => say(`the browser keeps no data${reason && ` (${reason})`}, as in a private window`, '', visit, 'use an ordinary window, or download the package as a ZIP'),
  'version-unreadable': ({ name, reason }) => say(`the version “${name}” of this browser cannot be read: ${reason === 'gone' ? 'the browser has cleared part of it' : 'its content is not what was kept'}`, '', 'The published data are shown.', 'delete this version and import it again from the original files or a downloaded ZIP'),
  'package-unreadable': ({ reason }, found) => say(`${FAULTS[reason] ?? reason}${found && ` (${found})`}`, '', 'Nothing was imported; the present data stay.', 'use a ZIP from “download the package”, or the folder data/ zipped'),
}
