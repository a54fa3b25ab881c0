import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMMAND_NAMES, COMMANDS } from '../../../src/cli/arguments/parse-command'
import { readArguments } from '../../../src/cli/arguments/read-arguments'
import { usageRows, usageText } from '../../../src/cli/arguments/usage-text'
import { LANGUAGES } from '../../../src/model/text'
import { usageWords } from '../../../src/words/command-usage'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const PAGE = fileURLToPath(new URL('../../../docs/command-line.md', import.meta.url))

/** docs/command-line.md, made of the table and the words of the help. */
const page = (): string =>
  [
    '# The command line',
    '',
    '`npm run -s sanhua -- COMMAND …`, in Chinese unless `--lang en` is given. This page is made from the table of commands (`src/cli/arguments/parse-command.ts`); `npm run test:update -- tests/cli/arguments` writes it anew.',
    ...COMMAND_NAMES.flatMap((name) => {
      const { forms, about, exit } = usageWords('en').commands[name]
      const rows = usageRows(name, 'en').map(([option, text]) => `| \`${option}\` | ${text.replaceAll('|', '\\|').replaceAll('\n', '<br>')} |`)
      return ['', `## sanhua ${name}`, '', '```', ...forms, '```', '', about, '', '| option | |', '| --- | --- |', ...rows, '', exit]
    }),
    '',
  ].join('\n')

describe('the table of commands', () => {
  test('has a word for each option in each language, and none too many', () => {
    for (const language of LANGUAGES) {
      for (const name of COMMAND_NAMES) {
        const { options } = usageWords(language).commands[name]
        expect(Object.keys(options).sort(), `${language} ${name}`).toEqual(Object.keys(COMMANDS[name].options).sort())
        for (const option of Object.keys(COMMANDS[name].options)) expect(usageText(name, language)).toContain(`--${option}`)
      }
      for (const name of COMMAND_NAMES) expect(usageText(undefined, language)).toContain(`sanhua ${name}`)
    }
  })

  test('gives an option the same kind in every command, since the command may be anywhere', () => {
    const kinds = new Map<string, Set<string>>()
    for (const name of COMMAND_NAMES) for (const [option, kind] of Object.entries(COMMANDS[name].options)) kinds.set(option, (kinds.get(option) ?? new Set()).add(kind))
    expect([...kinds].filter(([, found]) => found.size > 1)).toEqual([])
  })

  test('is what docs/command-line.md shows', () => {
    if (process.env['UPDATE'] || !existsSync(PAGE)) writeFileSync(PAGE, page())
    expect(readFileSync(PAGE, 'utf8')).toBe(page())
  })
})

describe('arguments', () => {
  test('any words are read or refused, never an exception, never a guess', () => {
    const words = fc.constantFrom('check', 'apply', 'render', 'inspect', '--', '-', '--out', '--out=-x', '--json', '--json=1', '--lang', 'en', '--lang=fr', '-h', '-hv', '-x', '--constructor', '--__proto__', '--no-json', 'a.csv', '', '--help', '--version', '--from', '1')
    fc.assert(fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 6 }), (argv) => {
      expect(['version', 'layouts', 'help', 'wrong', ...COMMAND_NAMES]).toContain(readArguments(argv).kind)
    }))
  })

  test.each([
    [['check', '--__proto__'], 'option-unknown'],
    [['check', '--no-json'], 'option-unknown'],
    [['check', '--json=1'], 'option-unknown'],
    [['apply', 'a', '--out', '--force'], 'value-missing'],
    [['apply', 'a', '--out='], 'value-missing'],
    [['render', '--layouts'], 'option-unknown'],
    [[], 'command-missing'],
    [['--json'], 'option-unknown'],
    [['--lang', 'fr', 'check'], 'language-unknown'],
  ])('%j is %s', (argv, problem) => expect(readArguments(argv)).toMatchObject({ kind: 'wrong', usage: { problem } }))

  test('options may be before the command, values may begin with a dash when joined, nothing is an option after --', () => {
    expect(readArguments(['--lang=en', 'apply', 'a', '--out=-x'])).toMatchObject({ language: 'en', request: { file: 'a', out: '-x' } })
    expect(readArguments(['inspect', '-'])).toMatchObject({ request: { file: '-' } })
    expect(readArguments(['inspect', '--json', '--', '--odd.csv'])).toMatchObject({ request: { file: '--odd.csv' } })
    expect(readArguments(['check', '--json', '--json', '--report', 'a.csv', '--report=b.csv'])).toMatchObject({ request: { json: true, report: { path: 'b.csv' } } })
  })
})
