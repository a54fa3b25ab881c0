/** References by APA Style, 7th edition: always in English, as the style is. */

/** Parts of a reference; '' where unknown. */
export interface ApaParts {
  readonly bodies: readonly string[]
  readonly date: string // ISO, or its beginning
  readonly title: string
  readonly version: string
  readonly isData: boolean
  readonly publisher: string // '' where it is the author
  readonly address: string
  readonly retrieved: string // November 25, 2026; '' for content that does not change
}

const LONG = new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' })

/** 2026-11-25 → November 25, 2026; '' for any other text. */
export const apaDate = (iso: string): string => {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? '' : LONG.format(time)
}

const yearOf = (date: string): string => {
  const [year = '', month, day] = date.split('-')
  if (year === '') return 'n.d.'
  if (!month) return year
  const name = MONTH.format(Date.UTC(Number(year), Number(month) - 1, 15))
  return day ? `${year}, ${name} ${Number(day)}` : `${year}, ${name}`
}

/** The name of a body without the abbreviation after it. */
const spelled = (body: string): string => body.replace(/\s*\([^()]*\)$/, '')

const MOST = 20 // names before … and the last

const authorsOf = (bodies: readonly string[]): string => {
  const names = [...new Set(bodies.map(spelled))].slice(0, MOST)
  const last = names[names.length - 1] ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')}, & ${last}`
}

const closed = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`)

/** Author. (Date). Title (Version) [Data set]. Publisher. Retrieved …, from address. Without an author the title leads. */
export const apaOf = ({ bodies, date, title, version, isData, publisher, address, retrieved }: ApaParts): string => {
  const authors = authorsOf(bodies)
  const what = `${title}${version ? ` (Version ${version})` : ''}${isData ? ' [Data set]' : ''}`
  const when = `(${isData ? (date.split('-')[0] || 'n.d.') : yearOf(date)}).`
  const head = authors ? [closed(authors), when, closed(what)] : [closed(what), when]
  const where = address ? [retrieved ? `Retrieved ${retrieved}, from ${address}` : address] : []
  return [...head, ...(publisher ? [closed(publisher)] : []), ...where].join(' ')
}
