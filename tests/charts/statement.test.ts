import { describe, expect, it } from 'vitest'
import { compilePanel } from '../../src/charts/compile'
import { defaultPanel } from '../../src/charts/default-panel'
import { isInvalid, type ValidPanel } from '../../src/charts/types/list'
import type { Break } from '../../src/model/dataset'
import { LANGUAGES, type Language } from '../../src/model/text'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'
import { indicator, recount, series, smallDataset } from './small-dataset'

const named = (zh: string, en: string) => ({ name: { zh, en } })
const surveyFromCensus: Break = { ...recount('moved', '2020'), separates: 'survey-from-census' }
const census = (at: string) => ({ basis: at.endsWith('0') ? ('census' as const) : ('survey' as const) })

const dataset = smallDataset({
  indicators: [
    indicator('people', 'person', named('总人口', 'Total population')),
    indicator('towns', 'person', named('城镇人口', 'Urban population')),
    indicator('rate', 'percent', named('城镇化率', 'Urban share')),
    indicator('moved', 'person', named('流动人口', 'Floating population')),
    indicator('cut', 'person', named('断裂人口', 'Broken population')),
    indicator('users', 'person', named('网民', 'Internet users')),
    indicator('reach', 'percent', named('普及率', 'Penetration')),
    indicator('ahead', 'person', named('推算人口', 'Projected population')),
    indicator('children', 'person', named('少儿人口', 'Children')),
    indicator('jumping', 'person', named('补贴人数', 'Recipients')),
  ],
  series: [
    series({ indicator: 'people', values: { 2023: 1_409_670_000, 2024: 1_408_280_000, 2025: 1_404_890_000 } }),
    series({ indicator: 'people', region: 'CN-BJ', values: { 2010: 19_600_000, 2020: 21_900_000 } }),
    series({ indicator: 'people', region: 'CN-SH', values: { 2010: 23_000_000, 2020: 24_900_000 } }),
    series({ indicator: 'people', region: 'CN-GD', values: { 2010: 104_000_000, 2020: 102_000_000 } }),
    series({ indicator: 'jumping', values: { 2021: 830_000, 2023: 667_000, 2024: 5_161_000 } }),
    series({ indicator: 'jumping', region: 'CN-BJ', values: { 2020: 100_000, 2024: 400_000 } }),
    series({ indicator: 'towns', values: { 2024: 943_500_000, 2025: 953_800_000 } }),
    series({ indicator: 'rate', unit: 'percent', values: { 2024: 67, 2025: 67.9 } }),
    series({ indicator: 'moved', values: { 2010: 221_000_000, 2019: 236_000_000, 2020: 375_816_759 }, point: census }),
    series({ indicator: 'cut', values: { 2019: 236_000_000, 2020: 375_816_759 } }),
    series({ indicator: 'users', values: { '2023-12': 1_092_250_000, '2024-06': 1_099_670_000, '2024-12': 1_108_000_000 } }),
    series({ indicator: 'reach', unit: 'percent', values: { '2023-12': 77.5, '2024-12': 77.5 } }),
    series({ indicator: 'ahead', values: { 2022: 1_425_200_000, 2023: 1_422_600_000 } }),
    series({ indicator: 'ahead', variant: 'medium', values: { 2024: 1_419_300_000, 2050: 1_260_300_000, 2080: 800_000_000 } }),
    series({ indicator: 'children', values: { 2018: 235_000_000, 2021: Number.NaN, 2022: 240_000_000 } }),
  ],
  breaks: [recount('cut', '2020'), surveyFromCensus],
})

type Lines = Extract<ValidPanel, { type: 'trend' }>['grids'][number]['lines']
const trend = (...lines: Lines): ValidPanel => ({ id: 'p', theme: 'urbanisation', type: 'trend', title: { zh: [], en: [] }, modes: ['absolute', 'share', 'index', 'growth'], unit: '亿人', grids: [{ lines: lines.filter(({ indicator: id }) => id !== 'rate' && id !== 'reach') }, { lines: lines.filter(({ indicator: id }) => id === 'rate' || id === 'reach') }].filter((grid) => grid.lines.length > 0) })
const say = (panel: ValidPanel, language: Language = 'zh', more = {}): string => compilePanel(panel, dataset, { language, scheme: 'light', width: 800, ...more }).statement

describe('statement over time', () => {
  it('tells value, change in 万人 and per cent; 约 only after rounding', () => {
    expect(say(trend({ indicator: 'people' }))).toBe('2025年总人口约14.05亿人，比上年减少339万人，下降0.2%。')
    expect(say(trend({ indicator: 'people' }), 'zh', { unit: '万人' })).toBe('2025年总人口140489万人，比上年减少339万人，下降0.2%。')
    expect(say(trend({ indicator: 'people' }), 'en')).toBe('Total population numbered about 1,404.9 million in 2025, down 3.4 million or 0.2% from the previous year.')
  })

  it('tells shares in percentage points, and the share of the whole that the panel names', () => {
    expect(say(trend({ indicator: 'towns', whole: 'people' }, { indicator: 'rate' }))).toBe('2025年城镇人口约9.54亿人，比上年增加1030万人，增长1.1%，占总人口的67.9%；城镇化率为67.9%，比上年上升0.9个百分点。')
    expect(say(trend({ indicator: 'rate' }), 'en')).toBe('Urban share stood at 67.9% in 2025, up 0.9 percentage points from the previous year.')
    expect(say(trend({ indicator: 'people', whole: 'people' }, { indicator: 'towns', whole: 'people' }), 'zh', { mode: 'share' })).toBe('2025年城镇人口占总人口的比重为67.9%，比上年上升0.9个百分点。')
  })

  it('compares half-yearly figures with the same month a year before and names it', () => {
    expect(say(trend({ indicator: 'users' }, { indicator: 'reach' }))).toBe('2024年12月网民11.08亿人，比2023年12月增加1575万人，增长1.4%；普及率为77.5%，与2023年12月持平。')
    expect(say(trend({ indicator: 'reach' }), 'en')).toBe('Penetration stood at 77.5% in December 2024, unchanged from December 2023.')
  })

  it('computes nothing across a break, and sets a census against the census before', () => {
    expect(say(trend({ indicator: 'cut' }))).toBe('2020年断裂人口约3.76亿人。')
    expect(say(trend({ indicator: 'moved' }))).toBe('2020年流动人口约3.76亿人，比2010年增加1.55亿人，增长70.1%。')
  })

  it('says the earlier date where the year before is missing, and which it is', () => {
    expect(say(trend({ indicator: 'children' }))).toBe('2022年少儿人口2.40亿人，比2018年增加约500万人，增长2.1%。')
    expect(say(trend({ indicator: 'children' }), 'zh', { from: 2021 })).toBe('2022年少儿人口2.40亿人。')
  })

  it('gives both figures of a jump, and neither a change nor a percentage: the scope may be another', () => {
    const jumping = { ...trend({ indicator: 'jumping' }), unit: '万人' } as ValidPanel
    expect(say(jumping)).toBe('2024年补贴人数约516万人，2023年约67万人。')
    expect(say(jumping, 'en')).toBe('Recipients numbered about 5.2 million in 2024, against about 0.7 million in 2023.')
    expect(say({ ...trend({ indicator: 'jumping', region: 'CN-BJ' }), unit: '万人' } as ValidPanel)).toBe('2024年补贴人数40万人，比2020年增加30万人，增长300.0%。') // four years are enough to grow in
    const shipped = shippedPanels().value.find(({ id }) => id === 'elderly-allowances')
    expect(shipped && compilePanel(shipped, shippedDataset(), { language: 'zh', scheme: 'light', width: 800 }).statement).toContain('享受综合补贴的老年人约516万人，2023年约67万人；')
  })

  it('calls what is projected projected', () => {
    const panel = trend({ indicator: 'ahead', projection: 'medium' })
    expect(say(panel)).toBe('2023年推算人口约14.23亿人，比上年减少260万人，下降0.2%，预计2050年为12.60亿人、2080年为8.00亿人（中方案）。')
    expect(say(panel, 'en')).toContain('; projected: 1,260.3 million in 2050, 800.0 million in 2080 (medium variant).')
  })

  it('speaks of growth and of an index as such', () => {
    expect(say(trend({ indicator: 'people' }), 'zh', { mode: 'growth' })).toBe('2025年总人口比上年下降0.2%。')
    expect(say(trend({ indicator: 'people' }), 'zh', { mode: 'index' })).toBe('2025年总人口指数（2023年=100）为99.7。')
  })

  it('leaves out places that are only compared with', () => {
    expect(say({ ...trend({ indicator: 'people' }), compare: { regions: 'provinces' } } as ValidPanel, 'zh', { compare: ['CN-BJ'] })).not.toContain('北京')
  })
})

describe('statement of places and parts', () => {
  it('names the highest, the lowest, the nation where it is drawn, and how many rose', () => {
    const panel: ValidPanel = { id: 'p', theme: 'urbanisation', type: 'dumbbell', title: { zh: [], en: [] }, indicator: 'people', regions: 'provinces', from: '2010', to: '2020', unit: '万人' }
    expect(say(panel)).toBe('2020年总人口，居前的是广东（10200万人）、上海（2490万人）、北京（2190万人）。与2010年相比，3个地区中2个上升。北京增加230万人，变动幅度最大。')
    expect(say(panel, 'en')).toBe('Total population in 2020, by region. Highest: Guangdong (102.0 million), Shanghai (24.9 million), Beijing (21.9 million). Compared with 2010, 2 of 3 regions increased. Largest change: Beijing, up 2.3 million.')
    const { statement } = compilePanel(shippedPanels().value.find(({ id }) => id === 'province-elderly') ?? panel, shippedDataset(), { language: 'zh', scheme: 'light', width: 800 })
    expect(statement).toContain('全国为13.50%。')
    expect(statement).toContain('31个地区均上升。')
  })

  it('calls that change the largest which is, whether it is a rise or a fall', () => {
    const shipped = shippedDataset()
    const own = shippedPanels().value.filter((panel): panel is ValidPanel => !isInvalid(panel))
    const panels = [...own, ...[...shipped.indicators.values()].map((one) => defaultPanel(one, shipped))].filter(({ type }) => type === 'dumbbell' || type === 'diverging')
    const falls = panels.filter((panel) => {
      const { statement, table } = compilePanel(panel, shipped, { language: 'zh', scheme: 'light', width: 800 })
      const at = table.columns.findIndex(({ key }) => key === 'change')
      const changes = table.rows.filter(({ key }) => key !== 'CN').flatMap(({ label, cells }) => (cells[at]?.value === undefined ? [] : [{ label, change: cells[at]?.value ?? 0 }]))
      if (changes.length === 0) expect([panel.id, statement]).toEqual([panel.id, expect.not.stringMatching(/上升|变化|变动/)]) // a break separates all
      if (changes.length === 0) return false
      const largest = Math.max(...changes.map(({ change }) => Math.abs(change)))
      const named = changes.filter(({ change }) => Math.abs(change) >= largest - 1e-9)
      expect([panel.id, statement, new RegExp(`。(?:${named.map(({ label }) => label).join('|')})(?:增加|减少|上升|下降|提高|降低)[^。]*，变动幅度最大。`).test(statement)]).toEqual([panel.id, statement, true])
      return named.some(({ change }) => change < 0)
    })
    expect(panels.length).toBeGreaterThan(20)
    expect(falls.length).toBeGreaterThan(2)
  })

  it('tells parts in their order', () => {
    const panel: ValidPanel = { id: 'p', theme: 'urbanisation', type: 'composition', title: { zh: [], en: [] }, mode: 'absolute', unit: '万人', parts: [{ indicator: 'towns' }, { indicator: 'people' }] }
    expect(say(panel)).toBe('2025年城镇人口95380万人，比上年增加1030万人，增长1.1%；总人口140489万人，比上年减少339万人，下降0.2%。')
    expect(say(panel, 'zh', { mode: 'share' })).toBe('2025年城镇人口占比为40.4%，比上年上升0.3个百分点；总人口占比为59.6%，比上年下降0.3个百分点。')
  })

  it('is silent where there is nothing to draw', () => {
    expect(say(trend({ indicator: 'nobody' }))).toBe('')
  })
})

describe.each(LANGUAGES)('the statements of all panels, %s', (language) => {
  const shipped = shippedDataset()
  const panels = shippedPanels().value.filter((panel): panel is ValidPanel => !isInvalid(panel))
  const CJK = /[\u3400-\u9FFF]/

  it.each(panels.map((panel) => [panel.id, panel] as const))('%s', (_, panel) => {
    const view = { language, scheme: 'light', width: 800 } as const
    for (const mode of compilePanel(panel, shipped, view).controls.modes) {
      const { statement, description } = compilePanel(panel, shipped, { ...view, mode })
      expect(statement.length).toBeGreaterThan(10)
      expect(statement).not.toMatch(/NaN|undefined|Infinity|[{}]|—$|  |，，|；。|为约/)
      expect(statement.endsWith(language === 'zh' ? '。' : '.')).toBe(true)
      expect(CJK.test(statement)).toBe(language === 'zh')
      expect(statement).toMatch(/\d/)
      expect(description.startsWith(statement)).toBe(true)
    }
  })
})
