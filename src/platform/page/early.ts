/**
 * Runs before anything is painted: colours and language that the address names, and whether it leads elsewhere than to the
 * overview, which the build has put into the page and which is not to be seen then. Where it leads to a page of counties,
 * whose tables the address names, these are requested at once, and a script that shows the leading figures of a county.
 */
import { readLanguage } from '../../model/text'

/** The window, with the requests made here, by path in `data/`. */
export type EarlyScope = Partial<{ sanhuaFetched: Map<string, Promise<Response>> }>

const query = new URLSearchParams(location.search)
const root = document.documentElement
const scheme = query.get('scheme')
root.lang = readLanguage(query.get('lang')) ?? root.lang
root.dataset['scheme'] = scheme === 'light' || scheme === 'dark' ? scheme : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
const isElsewhere = [...query.keys()].some((name) => name !== 'lang' && name !== 'scheme') || !/^(?:#(?:claim|finding|headline|main).*)?$/.test(location.hash)
if (isElsewhere) root.dataset['elsewhere'] = ''

/** What the build has written beside this script: the script that shows a county, and the ids of provinces behind the first digits of their codes. */
const { county = '', provinces = '' } = document.currentScript?.dataset ?? {}

/** Requests the regions and tables of `counties/` as `fetchFile` does, which takes these in place of its own requests. */
const request = (names: readonly string[]): void => {
  const fetched = new Map(['regions', ...names.map((name) => `counties/${name}`)].map((name) => [`${name}.csv`, fetch(`./data/${name}.csv`, { cache: 'no-cache' })]))
  for (const response of fetched.values()) response.catch(() => undefined) // whoever takes it reports it
  ;(window as EarlyScope).sanhuaFetched = fetched
}

const [, code, rest = ''] = /^CN-(\d\d)(\d{4})$/.exec(query.get('place') ?? '') ?? []
const [, province] = new RegExp(`\\b${code}(CN-..)`).exec(provinces) ?? []
if (province) {
  request([`2010/${province}`, `2020/${province}`, ...(rest.endsWith('00') ? ['areas'] : [])])
  const script = document.createElement('script')
  script.src = county
  document.head.append(script)
} else if (query.get('page') === 'counties') request(['index', 'summary-2010', 'summary-2020'])
