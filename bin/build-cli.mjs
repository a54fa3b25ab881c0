#!/usr/bin/env node
// Builds the command line into .cache/cli/, named after the sources it was built from. `npm run build:cli`, and sanhua.mjs when the sources have changed.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const HOME = fileURLToPath(new URL('../', import.meta.url))
const CACHE = join(HOME, '.cache/cli')
const KEPT = 2 // builds; one may still be running
const FOLDERS = ['src', 'build']
const FILES = ['vite.cli.config.ts', 'package.json', 'package-lock.json']
const ENTRY = 'main.mjs'

/** Changes with every source: path, size, time of change. Reading them all would take longer than the command. */
const fingerprint = () => {
  const hash = createHash('sha256')
  const add = (path) => {
    const { size, mtimeMs } = statSync(join(HOME, path))
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  const walk = (folder) => {
    for (const entry of readdirSync(join(HOME, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(path)
      else add(path)
    }
  }
  FOLDERS.forEach(walk)
  FILES.filter((file) => existsSync(join(HOME, file))).forEach(add)
  return hash.digest('hex').slice(0, 16)
}

const removeOld = () => {
  const builds = readdirSync(CACHE).map((name) => ({ path: join(CACHE, name), time: statSync(join(CACHE, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
  for (const { path } of builds.sort((a, b) => b.time - a.time).slice(KEPT)) rmSync(path, { recursive: true, force: true })
}

const build = async (folder) => {
  const draft = `${folder}.${process.pid}`
  const { build: viteBuild } = await import('vite')
  await viteBuild({ root: HOME, configFile: join(HOME, 'vite.cli.config.ts'), logLevel: 'error', build: { outDir: draft, emptyOutDir: false } })
  try {
    renameSync(draft, folder)
  } catch (failure) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(join(folder, ENTRY))) throw failure // else another process was first
  }
  removeOld()
}

/** Address of the built command line, which is built first where the sources have changed since; `onBuild` is called before that. */
export const builtCommandLine = async (onBuild) => {
  const folder = join(CACHE, fingerprint())
  if (!existsSync(join(folder, ENTRY))) {
    onBuild?.()
    await build(folder)
  }
  return pathToFileURL(join(folder, ENTRY)).href
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(fileURLToPath(await builtCommandLine()))
