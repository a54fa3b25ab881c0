/** The unit in which a figure is published is a matter of print: 14117.8 of 万人 and 141178000 of 人 are one figure, and give one title. */
import { expect, test } from 'vitest'
import { compilePanel } from '../../src/charts/compile'
import { isInvalid, type ValidPanel } from '../../src/charts/types/list'
import { readPackage } from '../../src/ingest/index'
import type { Dataset } from '../../src/model/dataset'
import { LANGUAGES } from '../../src/model/text'
import { derive } from '../../src/transform/index'
import { shippedDataset, shippedFiles, shippedPanels } from '../panels/shipped-data'

/** A decimal number × 10⁴, digit by digit. */
const timesTenThousand = (text: string): string => {
  const [whole = '', decimals = ''] = text.split('.')
  const rest = decimals.slice(4)
  return `${`${whole}${decimals.slice(0, 4).padEnd(4, '0')}`.replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`
}

const files = shippedFiles()
let rewritten = 0
const inPersons = new Map(
  [...files].map(([path, bytes]) => {
    if (!path.startsWith('observations/')) return [path, bytes]
    const text = new TextDecoder().decode(bytes).replaceAll(/,(\d+(?:\.\d+)?),万人,/g, (_, value: string) => {
      rewritten += 1
      return `,${timesTenThousand(value)},人,`
    })
    return [path, new TextEncoder().encode(text)]
  }),
)

const panels = shippedPanels().value.filter((panel): panel is ValidPanel => !isInvalid(panel))
const titlesOf = (dataset: Dataset): string[] => LANGUAGES.flatMap((language) => panels.map((panel) => `${panel.id}: ${compilePanel(panel, dataset, { language, scheme: 'light', width: 800 }).title}`))

test('figures × 10⁴ in a unit 10⁴ times smaller alter no value and no title', () => {
  const dataset = derive(readPackage(inPersons))
  expect(rewritten).toBeGreaterThan(1000)
  const [before, after] = [shippedDataset(), dataset].map(({ series }) => [...series].map(([key, { values }]) => [key, ...Array.from(values, (value) => Number(value.toPrecision(12)))]))
  expect(after).toEqual(before)
  expect(titlesOf(dataset)).toEqual(titlesOf(shippedDataset()))
})
