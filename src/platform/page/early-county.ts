/**
 * Puts the leading figures of a county into the page before the application has been read: name, place and sentences, as
 * the page of the county has them, below the bar that the build has printed. It runs on its own, and reads the tables
 * that `early.ts` has requested, which the application then takes as well. Where anything is other than it should be it does nothing: the application shows what is there.
 */
import { countyFacts } from '../../charts/place/county-facts'
import { countyHead, countySentences } from '../../charts/place/county-sentences'
import { plainAreas, plainCounties } from '../../ingest/package/counties/plain-counties'
import { COUNTY_AREAS, countyPath, REGIONS } from '../../ingest/package/package-index'
import { countyCodeOf, countyId } from '../../model/county-id'
import { COUNTY_YEARS, isPrefectureCode } from '../../model/county'
import { LANGUAGES, localized } from '../../model/text'
import { countyWords } from '../../words/counties'
import { placesWords } from '../../words/places'
import { EARLY_COUNTY, PRERENDERED } from './prerendered'

/** The window, with the requests made by `early.ts` and here, by path in `data/`. */
export type EarlyScope = Partial<{ sanhuaFetched: Map<string, Promise<Response>> }>

const { province: id = '' } = document.currentScript?.dataset ?? {} // what `early.ts` has found
const root = document.documentElement
const query = new URLSearchParams(location.search)
const place = query.get('place') ?? ''
const language = LANGUAGES.find((one) => root.lang.startsWith(one))

/** Copies of the tables that `early.ts` has requested, each where it is there; `fetchFile` takes the responses in place of its own requests. */
const copies = async (more: readonly string[]): Promise<ReadonlyMap<string, Uint8Array | undefined>> => {
  const fetched = ((window as EarlyScope).sanhuaFetched ??= new Map())
  for (const path of more) fetched.set(path, fetch(`./data/${path}`, { cache: 'no-cache' }))
  const read = await Promise.all([...fetched].map(async ([path, asked]) => {
    const response = (await asked).clone()
    return [path, response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined] as const
  }))
  return new Map(read)
}

/** A cell of the one row of `regions.csv` that begins with an id. */
const cellsOf = (text: string, id: string): ReadonlyMap<string, string> | undefined => {
  const [head = '', ...lines] = text.split(/\r?\n/)
  const line = lines.find((one) => one.startsWith(`${id},`))
  const cells = line?.split(',')
  const columns = head.replace(/^\ufeff/, '').split(',')
  return cells && !line?.includes('"') && cells.length === columns.length ? new Map(columns.map((column, at) => [column, cells[at] ?? ''])) : undefined
}

const element = (name: string, text: string, className = ''): HTMLElement => {
  const made = document.createElement(name)
  made.textContent = text
  if (className) made.className = className
  return made
}

/** A link to a place, or to all of them, with the language and the colours of this page. */
const linkTo = (id: string, text: string): HTMLElement => {
  const kept = [...query].filter(([name]) => name === 'lang' || name === 'scheme')
  const made = element('a', text)
  made.setAttribute('href', `?${new URLSearchParams([...kept, id ? ['place', id] : ['page', 'places']]).toString()}`)
  return made
}

/** The part of the page, once as much of the document is there; undefined where the application has come first. */
const shell = (htmlLang: string): Promise<Element | undefined> =>
  new Promise((resolve) => {
    const look = (): void => {
      const part = [...document.querySelectorAll<HTMLElement>(`#root > .${PRERENDERED}`)].find(({ lang }) => lang.startsWith(htmlLang))
      if (part?.querySelector('main')) resolve(part)
      else if (document.readyState === 'loading') requestAnimationFrame(look)
      else resolve(undefined)
    }
    look()
  })

const show = async (): Promise<void> => {
  const code = countyCodeOf(place)
  const files = await copies(isPrefectureCode(code) ? [COUNTY_AREAS] : [])
  const read = COUNTY_YEARS.map((year) => {
    const bytes = files.get(countyPath(id, year))
    return [year, bytes && plainCounties(bytes)] as const
  })
  const areasFile = files.get(COUNTY_AREAS)
  const areas = areasFile && plainAreas(areasFile)
  const names = cellsOf(new TextDecoder().decode(files.get(REGIONS)), id)
  const province = names && { name: localized({ zh: names.get('name_zh') ?? '', en: names.get('name_en') ?? '' }), short: localized({ zh: names.get('short_zh') ?? '', en: names.get('short_en') ?? '' }) }
  if (!language || !province || (isPrefectureCode(code) && !areas) || read.some(([, places]) => !places)) return
  const facts = countyFacts(code, { places: new Map(read.map(([year, places]) => [year, places ?? []])), areas: new Map(areas?.map((area) => [area.code, area])), summaries: new Map() }, language)
  const part = facts && (await shell(language))
  const main = part?.querySelector('main')
  if (!facts || !part || !main) return
  const article = element('article', '', `place county ${EARLY_COUNTY}`)
  article.id = place + language
  const { now, prefecture } = facts
  const crumbs = element('nav', '', 'crumbs')
  crumbs.append(linkTo('', placesWords(language).back), ' › ', linkTo(id, province.name[language]), ...(prefecture ? [' › ', linkTo(countyId(prefecture.code), prefecture.name)] : []))
  const list = element('ul', '', 'place-findings')
  list.append(...countySentences(facts, province, language).map((sentence) => element('li', sentence)))
  article.append(crumbs, element('h1', now.name), element('p', countyHead(facts, province, language), 'quiet'), element('h2', countyWords(language).findings), list)
  main.replaceChildren(article)
  part.querySelector('[aria-current]')?.removeAttribute('aria-current')
  part.querySelector('a[href="?page=places"]')?.setAttribute('aria-current', 'page')
  root.dataset['elsewhere'] = EARLY_COUNTY
}

show().catch(() => undefined)
