/** Counties and prefectures are found by name, initials and code, beside everything else. */
import { describe, expect, it } from 'vitest'
import { readCountyIndex } from '../../src/ingest/package/counties/read-counties'
import { COUNTY_INDEX } from '../../src/ingest/package/package-index'
import { countyEntries, entriesOf } from '../../src/search/entries'
import { joinResults, makeIndex, search } from '../../src/search/search-index'
import { shippedDataset, shippedFiles, shippedPanels } from '../panels/shipped-data'

const counties = makeIndex(countyEntries(readCountyIndex({ path: COUNTY_INDEX, bytes: shippedFiles().get(COUNTY_INDEX) ?? new Uint8Array() }).value))
const others = makeIndex(entriesOf(shippedDataset(), shippedPanels().value))
const find = (query: string) => joinResults(search(others, query), search(counties, query))
const idsOf = (query: string, most = 6): string[] => find(query).groups.flatMap(({ kind, found }) => (kind === 'county' ? found.slice(0, most).map(({ entry }) => entry.id) : []))

describe('a county', () => {
  it.each([
    ['锦江区', '510104 锦江区'],
    ['锦江', '510104 锦江区'],
    ['jjq', '510104 锦江区'],
    ['JJQ', '510104 锦江区'],
    ['510104', '510104 锦江区'],
    ['yqs', '330382 乐清市'], // as the place is called
    ['lqs', '330382 乐清市'], // as its characters are usually read
    ['lax', '361025 乐安县'],
    ['张家口市', '130700 张家口市'],
    ['崇文区', '110103 崇文区'], // of the census of 2010 alone
  ])('is found by %s', (query, id) => {
    expect(idsOf(query)).toContain(id)
  })

  it('leaves what was found before where it was', () => {
    for (const query of ['流动人口', 'ldrk', '65岁及以上', '四川', '空心化']) {
      const alone = search(others, query)
      expect(find(query).groups.filter(({ kind }) => kind !== 'county')).toEqual(alone.groups)
    }
    expect(find('流动人口').groups[0]?.kind).toBe('panel')
  })

  it('is not called near to what is found exactly, nor takes the place of it', () => {
    expect(find('流动人口增长').groups.every(({ kind }) => kind !== 'county')).toBe(true)
    expect(find('锦江区')).toMatchObject({ isNear: false, groups: [{ kind: 'county' }] })
    expect(find('').groups).toEqual([])
  })
})
