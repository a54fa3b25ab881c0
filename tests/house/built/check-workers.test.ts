/** The workers for texts of one language lack the patterns of the other: in their texts they find what the whole check finds. */
import { compileFunction } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { cardsOf } from '../../../src/check-text/cards/card'
import { checkText } from '../../../src/check-text/check-text'
import type { Checker } from '../../../src/platform/check-text/checker'
import type { CheckerScope } from '../../../src/platform/check-text/serve-checker'
import { languagesOf, type CheckerKind } from '../../../src/platform/check-text/text-checker'
import { LABELLED_TEXTS } from '../../check-text/labelled-texts'
import { ALTERED, DATES, FIGURES, inEnglish, spokenFacts, VERBS } from '../../check-text/printed-facts'
import { PLAIN_TEXTS } from '../../check-text/texts'
import { shippedDataset } from '../../panels/shipped-data'
import { builtFiles } from './built-files'

const dataset = shippedDataset()

/** The checker of a built worker, given as to a page that gets no worker. */
const builtChecker = (kind: CheckerKind): Checker => {
  const [file] = builtFiles(new RegExp(`/check-worker-${kind === 'both' ? '' : `${kind}-`}[\\w-]{8}\\.js$`))
  const scope: CheckerScope & { readonly document: object } = { document: {} }
  compileFunction(file?.text ?? '', ['self'])(scope)
  if (!scope.makeSanhuaChecker) throw new Error(`no checker in ${file?.path}`)
  const answer = scope.makeSanhuaChecker()
  answer({ kind: 'data', dataset })
  return answer
}

const facts = spokenFacts()
const turn = <One>(list: readonly One[], at: number): One => list[at % list.length] as One

/** Whole texts, each paragraph alone, and sentences on figures of the data, right and wrong. */
const texts = [
  ...[...Object.values(LABELLED_TEXTS).map((text) => text.replace(/\[\[(.*?)\|.*?\]\]/g, '$1')), ...Object.values(PLAIN_TEXTS)].flatMap((text) => [text, ...text.split('\n')]),
  ...facts.flatMap((fact, at) => {
    const [altered] = turn(Object.values(ALTERED), at)(fact, facts)
    return [inEnglish(fact), `${turn(DATES, at)(fact.year)}${fact.zh}${turn(VERBS, at)}${turn(FIGURES, at)(fact)}（${inEnglish(fact)}）。`, `${turn(DATES, at)(fact.year)}${altered?.zh ?? fact.zh}${turn(VERBS, at)}${altered?.figure ?? turn(FIGURES, at)(fact)}。`]
  }),
]

describe.each([['zh', 300], ['en', 250], ['both', 200]] as const)('%s', (languages, least) => {
  const own = texts.filter((text) => languagesOf(text) === languages)

  test('finds in its texts what the whole check finds', () => {
    expect(own.length).toBeGreaterThan(least)
    const answer = builtChecker(languages)
    for (const text of own) expect(answer({ kind: 'check', text, choices: [] }), text).toEqual(cardsOf(text, checkText(text, dataset), dataset))
  })
})

test('the one for choices judges by them, and tells what may be chosen', () => {
  const [text, choice] = ['2023年65岁及以上人口29697万人。', { clause: '2023年65岁及以上人口29697万人', indicator: 'pop_60plus', region: 'CN', period: '2023', base: '' }]
  const answer = builtChecker('choices')
  expect(answer({ kind: 'indicators', text, at: 0, region: 'CN' })).toContain('pop_60plus')
  expect(answer({ kind: 'check', text, choices: [] })).toMatchObject([{ verdict: 'other-basis' }])
  expect(answer({ kind: 'check', text, choices: [choice] })).toMatchObject([{ verdict: 'agrees', isChosen: true }])
})
