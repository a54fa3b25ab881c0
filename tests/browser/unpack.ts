import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompress } from 'node:zlib'
import { promisify } from 'node:util'
import { x as extract } from 'tar'

const inflate = promisify(brotliDecompress)
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/sanhua-browsers/', import.meta.url))

/** Folder with its own lock for the browser of 2021; it is not part of the project's installation. */
export const OLD_CHROMIUM = fileURLToPath(new URL('./old-chromium', import.meta.url))

/** The `bin` folder of an installed npm package, or undefined when the package is absent. */
const binOf = (packageName: string): string | undefined =>
  (createRequire(join(OLD_CHROMIUM, 'package.json')).resolve.paths(packageName) ?? []).map((path) => join(path, packageName, 'bin')).find(existsSync)

/**
 * Unpacks a browser that ships brotli-packed in an npm package into `node_modules/.cache`, once.
 * A half-written folder is never seen: it is filled beside its place and renamed. `archives`: tarball → folder inside.
 */
const unpackBrowser = async (packageName: string, version: string, archives: Readonly<Record<string, string>>): Promise<string | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined // both are built for Linux x64 alone
  const bin = binOf(packageName)
  const home = join(CACHE, version)
  if (existsSync(join(home, 'chromium'))) return home
  if (!bin) return undefined
  const draft = `${home}.${process.pid}`
  await mkdir(draft, { recursive: true })
  await writeFile(join(draft, 'chromium'), await inflate(await readFile(join(bin, 'chromium.br'))))
  await chmod(join(draft, 'chromium'), 0o755)
  for (const [name, folder] of Object.entries(archives)) {
    const tarball = join(draft, name)
    await writeFile(tarball, await inflate(await readFile(join(bin, `${name}.br`))))
    await mkdir(join(draft, folder), { recursive: true })
    await extract({ file: tarball, cwd: join(draft, folder) })
    await rm(tarball)
  }
  await mkdir(dirname(home), { recursive: true })
  await rename(draft, home).catch(() => rm(draft, { recursive: true })) // another process was first
  return home
}

/** The current Chromium, with the libraries that a machine with nothing but Node lacks. */
export const unpackChromium143 = (): Promise<string | undefined> =>
  unpackBrowser('@sparticuz/chromium', 'chromium-143', { 'al2023.tar': '', 'fonts.tar': '', 'swiftshader.tar': '' })

/** The Chromium of April 2021. */
export const unpackChromium90 = (): Promise<string | undefined> => 
  unpackBrowser('chrome-aws-lambda', 'chromium-90', { 'aws.tar': '', 'swiftshader.tar': 'swiftshader' })

const fontConfig = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(home, 'fonts')}</dir><dir>${join(home, '.fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(home, 'font-cache')}</cachedir></fontconfig>
`

/**
 * The surroundings in which such a browser finds its libraries, and its own fonts where the machine has none.
 * `homes`: folders of unpacked browsers whose libraries may be used, the browser's own first.
 */
export const environmentOf = async (homes: readonly string[]): Promise<Record<string, string>> => {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const libraries = [...homes.flatMap((home) => [join(home, 'lib'), home]), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  const environment = { ...Object.fromEntries(inherited), LD_LIBRARY_PATH: libraries }
  const [home] = homes
  if (!home || existsSync('/etc/fonts/fonts.conf')) return environment
  await writeFile(join(home, 'fonts.conf'), fontConfig(home))
  return { ...environment, FONTCONFIG_PATH: home }
}
