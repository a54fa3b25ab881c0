/**
 * `npm run gallery [-- --against REF]`: every panel and every chart type's example, drawn into `gallery/index.html`.
 * The earlier forms are the snapshots committed with HEAD, or what the code and data of REF draw.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { galleryPage, type ComparedPicture } from './page'
import { PICTURES_FILE, type GalleryPicture } from './views'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const OUT = join(ROOT, 'gallery')
const SNAPSHOTS = 'tests/panels/svg'

const { values } = parseArgs({ options: { against: { type: 'string' } } })

/** Draws a checkout; what went wrong, '' when nothing did. */
const draw = (checkout: string, folder: string): string => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, 'build/gallery/draw.ts'), checkout, folder], { cwd: ROOT, encoding: 'utf8' })
  return status === 0 ? '' : stderr || `exit code ${status}`
}

/** The files of a commit below some paths, unpacked into a folder. */
const unpack = (ref: string, paths: readonly string[], folder: string): void => {
  mkdirSync(folder, { recursive: true })
  const archive = execFileSync('git', ['archive', '--format=tar', ref, ...paths], { cwd: ROOT, maxBuffer: 2 ** 30 })
  execFileSync('tar', ['-x', '-C', folder], { input: archive })
}

/** Fills `old/` and names what is in it. */
const makeOld = (ref: string | undefined): string => {
  const checkout = mkdtempSync(join(tmpdir(), 'sanhua-gallery-'))
  const copySnapshots = (commit: string): string => {
    unpack(commit, [SNAPSHOTS], checkout)
    mkdirSync(join(OUT, 'old'), { recursive: true })
    for (const name of readdirSync(join(checkout, SNAPSHOTS))) writeFileSync(join(OUT, 'old', name), readFileSync(join(checkout, SNAPSHOTS, name)))
    return `the snapshots of ${commit}`
  }
  try {
    if (ref === undefined) return copySnapshots('HEAD')
    unpack(ref, ['src', 'data', 'package.json', 'tsconfig.json'], checkout)
    symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'))
    if (draw(checkout, join(OUT, 'old')) === '') return ref
    process.stderr.write(`The code of ${ref} has another shape than this gallery draws by: its committed snapshots are compared instead.\n`)
    return copySnapshots(ref)
  } finally {
    rmSync(checkout, { recursive: true, force: true })
  }
}

const compare = (picture: GalleryPicture): ComparedPicture => {
  const [old, now] = ['old', 'new'].map((folder) => join(OUT, folder, picture.name))
  if (!old || !now || !existsSync(old)) return { ...picture, change: 'none' }
  return { ...picture, change: readFileSync(old, 'utf8') === readFileSync(now, 'utf8') ? 'same' : 'changed' }
}

rmSync(OUT, { recursive: true, force: true })
const failure = draw(ROOT, join(OUT, 'new'))
if (failure !== '') {
  process.stderr.write(failure)
  process.exit(1)
}
const against = makeOld(values.against)
const pictures = (JSON.parse(readFileSync(join(OUT, 'new', PICTURES_FILE), 'utf8')) as GalleryPicture[]).map(compare)
writeFileSync(join(OUT, 'index.html'), galleryPage(pictures, against))
const changed = [...new Set(pictures.filter(({ change }) => change === 'changed').map(({ id }) => id))]
process.stdout.write(`${pictures.length} pictures, changed against ${against}: ${changed.length === 0 ? 'none' : changed.join(', ')}\n${pathToFileURL(join(OUT, 'index.html')).href}\n`)
