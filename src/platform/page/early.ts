/**
 * Runs before anything is painted: colours and language that the address names, and whether it leads elsewhere than to the
 * overview, which the build has put into the page and which is not to be seen then. Where it leads to the page of a
 * county, its tables and the script that shows its leading figures are requested at once.
 */
import { countyPath, REGIONS } from '../../ingest/package/package-index'
import { COUNTY_YEARS } from '../../model/county'
import { readLanguage } from '../../model/text'
import type { EarlyScope } from './early-county'

const query = new URLSearchParams(location.search)
const root = document.documentElement
const scheme = query.get('scheme')
root.lang = readLanguage(query.get('lang')) ?? root.lang
root.dataset['scheme'] = scheme === 'light' || scheme === 'dark' ? scheme : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
const isElsewhere = [...query.keys()].some((name) => name !== 'lang' && name !== 'scheme') || !/^(?:#(?:claim|finding|headline|main).*)?$/.test(location.hash)
if (isElsewhere) root.dataset['elsewhere'] = ''

const place = query.get('place') ?? ''
if (/^CN-\d{6}$/.test(place)) {
  const script = document.createElement('script')
  Object.assign(script.dataset, document.currentScript?.dataset) // what the build has written beside this script
  const { county = '', provinces = '' } = script.dataset
  const [, province] = new RegExp(`\\b${place.slice(3, 5)}(CN-..)`).exec(provinces) ?? []
  if (province && !['panel', 'page', 'show'].some((name) => query.get(name))) {
    ;(window as EarlyScope).sanhuaFetched = new Map([REGIONS, ...COUNTY_YEARS.map((year) => countyPath(province, year))].map((path) => [path, fetch(`./data/${path}`, { cache: 'no-cache' })]))
    script.src = county
    script.dataset['province'] = province
    document.head.append(script)
  }
}
