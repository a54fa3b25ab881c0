import { expect, test } from 'vitest'
import { readPackage } from '../../src/ingest/index'
import { checkIdentities, derive } from '../../src/transform/index'

const HEAD = 'indicator,region,period,value,unit,source,evidence,vintage,variant,basis,note\n'
const INDICATORS = 'id,theme,kind,unit,decimals,min,max,name_zh,name_en,aliases,definition_zh,definition_en,formula,base_note\n'
const REGIONS = 'id,code,kind,name_zh,name_en,short_zh,short_en,parent,group,tile_column,tile_row\nCN,,nation,全国,China,全国,China,,,,\n'
const SOURCES = 'id,body_zh,body_en,title_zh,title_en,publisher,date,url,accessed\ns,甲,A,乙,B,丙,2020,,\n'
const row = (indicator: string, period: string, value: number, unit = '万人'): string => `${indicator},CN,${period},${value},${unit},s,one-source,,,,\n`

test('the issue of a wrong value in the second file of a series names that file and its line', () => {
  const texts = {
    'indicators.csv': `${INDICATORS}${['total', 'urban', 'rural'].map((id) => `${id},urbanisation,stock,person,0,,,${id},${id},,,,,\n`).join('')}`,
    'regions.csv': REGIONS,
    'sources.csv': SOURCES,
    'identities.csv': 'id,left,right,tolerance,from,to,region,note\ni,total,urban + rural,0,,,,\n',
    'observations/a.csv': `${HEAD}${row('total', '2019', 10)}${row('total', '2020', 10)}${row('urban', '2019', 6)}${row('urban', '2020', 6)}${row('rural', '2019', 4)}`,
    'observations/b.csv': `${HEAD}${row('rural', '2020', 4, '亿人')}`, // for 万人
  }
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]))
  const { issues } = checkIdentities(derive(readPackage(files)))
  expect(issues.map(({ code, place }) => [code, place.file, place.line])).toEqual([['identity-broken', 'observations/b.csv', 2]])
})
