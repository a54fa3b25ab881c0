import type { CliWords } from './cli.zh'

export const cliEn: CliWords = {}
