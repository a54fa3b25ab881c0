import { describe, expect, it } from 'vitest'
import { compilePanel } from '../../src/charts/compile'
import type { CompiledPanel } from '../../src/charts/compiled-panel'
import { bodiesOf, bodiesText, publicationsText } from '../../src/charts/figure/sources-text'
import { isInvalid, type ValidPanel } from '../../src/charts/types/list'
import { sourceLine } from '../../src/embed/page/layout'
import { sourcesText } from '../../src/exports/office/fit-text'
import { footOf } from '../../src/exports/picture/poster-block'
import { PRESETS } from '../../src/exports/picture/presets'
import { stampOf } from '../../src/exports/stamp/stamp'
import { LANGUAGES, type Language } from '../../src/model/text'
import { LOCALES } from '../../src/words/locales'
import { exportJob } from '../exports/export-job'
import { shippedDataset, shippedPanels } from './shipped-data'

const dataset = shippedDataset()
const panels = shippedPanels().value.filter((panel): panel is ValidPanel => !isInvalid(panel))
const known = (language: Language): string[] => bodiesOf([...dataset.sources.values()], language)

/** Bodies that a text names more than once that separators enclose: a longer name holds a shorter one (国家统计局, 统计局). */
const twice = (text: string, language: Language): string[] =>
  known(language).filter((body) => text.split(/[：:、；;。]\s*|[.](?:\s|$)/).filter((part) => part.trim() === body).length > 1)

/** Groups of bodies that precede titles, twice. */
const twiceTitled = (text: string, language: Language): string[] => {
  const { titleQuotes: [open], sources: { groups } } = LOCALES[language]
  const bodies = text.replace(/^.*?[：:]\s*/, '').split(new RegExp(`${groups.trim()}\\s*(?=[^${open}]*${open})`)).map((group) => group.split(open)[0]?.trim() ?? '')
  return bodies.filter((body, at) => bodies.indexOf(body) !== at)
}

const readoutLines = ({ figure }: CompiledPanel): string[] => figure.readouts.lines.flatMap((lines) => lines.map(({ text }) => text)).filter((text) => /^(?:来源：|Source: )/.test(text))

/** The line of sources of a picture, lines joined as they were broken. */
const posterLines = (panel: ValidPanel, compiled: CompiledPanel, language: Language): string[] => {
  const job = exportJob(panel, dataset, language)
  const stamp = stampOf(job)
  return Object.values(PRESETS).flatMap((preset) =>
    footOf(compiled, job, stamp, preset, 4000)
      .filter(({ role }) => role === 'source' || role === 'version')
      .map(({ lines }) => lines.join(LOCALES[language].sentenceGap)),
  )
}

describe.each(LANGUAGES)('sources of every panel, %s', (language) => {
  const compiled = panels.map((panel) => ({ panel, words: compilePanel(panel, dataset, { language, scheme: 'light', width: 960 }) }))

  it('finds a body that a line names twice', () => {
    const [body = ''] = known(language)
    const joint = [body, body].join(LOCALES[language].sources.bodies)
    expect(twice(language === 'zh' ? `来源：${joint}` : `Source: ${joint}`, language)).toEqual([body])
  })

  it('names each body once in page, present mode, briefing, embed and picture', () => {
    const wrong = compiled.flatMap(({ panel, words }) =>
      [bodiesText(words.sources, language), sourceLine(words, language, '2026.11.0'), ...posterLines(panel, words, language)].flatMap((text) => twice(text, language).map((body) => `${panel.id}: ${body} in ${text}`)),
    )
    expect(wrong).toEqual([])
  })

  it('names each body once, with its publications, in tooltips, table cells and on slides', () => {
    const wrong = compiled.flatMap(({ panel, words }) => {
      const cells = words.table.rows.flatMap((row) => row.cells.map(({ sources }) => publicationsText(words.sources.filter(({ id }) => sources.includes(id)), language)))
      return [...new Set([sourcesText(words.sources, language), ...cells, ...readoutLines(words)])].flatMap((text) => (text.includes(LOCALES[language].titleQuotes[0]) ? twiceTitled : twice)(text, language).map((body) => `${panel.id}: ${body} in ${text}`))
    })
    expect(wrong).toEqual([])
  })
})

describe('a body with several publications', () => {
  const [first, second, joint] = ['mca-2024', 'mca-2023', 'mca-ageing-2024'].map((id) => dataset.sources.get(id))
  if (!first || !second || !joint) throw new Error('no such sources')

  it('precedes its titles; a joint publication follows the names of all its bodies', () => {
    expect(publicationsText([first, joint, second], 'zh')).toBe('民政部《2024年民政事业（社会服务）发展统计公报》《2023年民政事业（社会服务）发展统计公报》；民政部、全国老龄办《2024年度国家老龄事业发展公报》')
    expect(publicationsText([joint], 'en')).toMatch(/^Ministry of Civil Affairs of China and National Working Commission on Ageing “/)
    expect(publicationsText([first, second], 'en')).toMatch(/^Ministry of Civil Affairs of China “[^“]+”, “[^“]+”$/)
  })

  it('is one of the bodies, once', () => {
    expect(bodiesText([first, joint, second], 'zh')).toBe('民政部、全国老龄办')
    expect(bodiesText([joint, first], 'en')).toBe('Ministry of Civil Affairs of China; National Working Commission on Ageing')
  })
})
