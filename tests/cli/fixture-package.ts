import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const OBSERVATIONS = `indicator,region,period,value,unit,source,evidence,vintage,variant,basis,note
pop_total,CN,2019,100000,万人,nbs,identity,,,survey,
pop_total,CN,2020,101000,万人,nbs,identity,,,census,
pop_urban,CN,2019,60000,万人,nbs,identity,,,survey,
pop_urban,CN,2020,62000,万人,nbs,identity,,,census,
pop_rural,CN,2019,40000,万人,nbs,identity,,,survey,
pop_rural,CN,2020,39000,万人,nbs,identity,,,census,
`

/** A small data package that has nothing wrong with it. */
export const GOOD: Readonly<Record<string, string>> = {
  'datapackage.json': JSON.stringify({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'test',
    version: '1',
    resources: [{ name: 'population', path: 'observations/population.csv' }],
  }),
  'indicators.csv': `id,theme,kind,unit,decimals,min,max,name_zh,name_en,aliases,definition_zh,definition_en,formula,base_note
pop_total,urbanisation,stock,person,0,0,,总人口,Population,,年末总人口,Population at year-end,,
pop_urban,urbanisation,stock,person,0,0,,城镇人口,Urban population,,城镇常住人口,Urban residents,,
pop_rural,urbanisation,stock,person,0,0,,乡村人口,Rural population,,乡村常住人口,Rural residents,,
urban_share,urbanisation,share,percent,2,0,100,城镇化率,Urban share,,城镇人口比重,Share of urban residents,pop_urban / pop_total * 100,
`,
  'regions.csv': `id,code,kind,name_zh,name_en,short_zh,short_en,parent,group,tile_col,tile_row
CN,,nation,中国,China,中国,China,,,,
`,
  'sources.csv': `id,body_zh,body_en,title_zh,title_en,publisher,date,url,accessed
nbs,国家统计局,NBS,统计公报,Communique,国家统计局,2021,,
`,
  'breaks.csv': 'indicator,region,period,kind,separates,note_zh,note_en\npop_total,,2020,census-recount,survey-from-census,普查,Census\n',
  'events.csv': 'period,theme,text,source\n2020,,第七次人口普查 || Seventh census,nbs\n',
  'identities.csv': 'id,left,right,tolerance,from,to,region,note\nurban-rural,pop_urban + pop_rural,pop_total,0,,,,城乡相加 || Urban and rural\n',
  'claims.csv': `id,text_zh,text_en,expression,period,expected,unit,decimals,source
c1,2020年城镇人口6.2亿,620 million urban residents in 2020,pop_urban,2020,6.2,亿人,1,nbs
`,
  'panels.json': '{"panels":[]}',
  'observations/population.csv': OBSERVATIONS,
}

/** Panels on the small package: quick to read. */
export const PANELS = JSON.stringify({
  panels: [
    { id: 'urban', theme: 'urbanisation', type: 'trend', title: { zh: ['城镇人口'], en: ['Urban population'] }, modes: ['absolute', 'share'], grids: [{ lines: [{ indicator: 'pop_urban', whole: 'pop_total' }] }] },
    { id: 'rural', theme: 'urbanisation', type: 'trend', title: { zh: ['乡村人口'], en: ['Rural population'] }, grids: [{ lines: [{ indicator: 'pop_rural' }] }] },
    { id: 'share', theme: 'urbanisation', type: 'trend', title: { zh: ['城镇化率'], en: ['Urban share'] }, grids: [{ lines: [{ indicator: 'urban_share' }] }] },
    { id: 'nothing', theme: 'ageing', type: 'trend', title: { zh: ['没有'], en: ['Nothing'] }, grids: [{ lines: [{ indicator: 'pop_none' }] }] },
  ],
})

/** Writes a package into a fresh temporary folder, with some files replaced (undefined: left out); returns its path. */
export const writePackage = (changes: Readonly<Record<string, string | Uint8Array | undefined>> = {}): string => {
  const root = mkdtempSync(join(tmpdir(), 'sanhua-'))
  for (const [path, content] of Object.entries({ ...GOOD, ...changes })) {
    if (content === undefined) continue
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

/** The rows of the good package with one text replaced. */
export const rowsWith = (from: string, to: string): string => OBSERVATIONS.replace(from, to)

const GBK: Readonly<Record<string, readonly number[]>> = { 万: [0xcd, 0xf2], 人: [0xc8, 0xcb] }

/** A text whose only characters beyond ASCII are 万 and 人, as an old Excel on Chinese Windows saves it. */
export const asGbk = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text).flatMap((sign) => GBK[sign] ?? [sign.charCodeAt(0)]))
