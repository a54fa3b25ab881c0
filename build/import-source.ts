import { join } from 'node:path'
import { runnerImport } from 'vite'

/** A module of this folder that is written in the product's own sources, for the configuration itself can import none of them. */
export const importSource = async <T>(name: string): Promise<T> => (await runnerImport<T>(join(import.meta.dirname, name), { configFile: false, logLevel: 'error' })).module
