import { NO_CONSTANTS, type Constants } from '../plan/plan'
import { tidy } from '../plan/tidy'
import { splitUnit, unitOfNote } from '../plan/unit-text'
import { wholePeriod } from './header-period'

const PUBLISHER =
  /^(?:(?:table|figure)\s*[\d.]+[a-z]?$|(?:genesis-)?tabelle\s*:\s*[\d-]+|united nations|population division|department of|u\.?s\.? census|source|©|copyright|ons crown|crown copyright|\(?c\)|contents?$|back to|return to|release|frequency\b|annual$|quarterly$|monthly$|geography\s*:|table\s*:\s*[\d-]+|last updated|next update|this (?:work)?sheet|notes?\b|some (?:cells|shorthand)|statistics (?:sweden|norway|iceland|finland|denmark|netherlands)$|table with row headers|file\s*:|http|www\.|data extracted|dataset\s*:?$|summary$|structure$|unit|suggested citation|office for national|please|for (?:more|further)|freeze panes|printed)/i
const NUMBERING = /^(?:(?:supplementary |appendix |statistical )?(?:table|tabelle|tabela|tabell|tableau|tabla|tavola|tafla|figure|file|tab\.?|dataset|title|series)\s*[:.]?\s*[A-Z]{0,6}[-/]?\d*[\d./-]*[a-z]?\s*[:.–—-]*\s+|(?:table|title|dataset|file|sheet)\s*[:.]\s*|[A-Z]{1,4}\d+[a-z]?\s*[:.–-]\s+|\d+(?:\.\d+)*[.:]?\s+(?=[A-Z]))/i
const CUT = /,\s*(?:stichtag|jahre|monate|quartale|semester)\b.*$|\s+(?:by|efter|eftir|etter|fordelt|muuttujina|nach|par|por)\s+.*$|:\s*(?:january|april|july|\d{4}).*$|\s*\[[A-Z0-9_$]+\]\s*$|\s*(?:[,;:–-]\s*)?(?:annually|yearly|quarterly|monthly|annual data)\b.*$/i
/** Marks by which ONS workbooks point to their notes. */
export const NOTE_MARKS = /\s*\[(?:notes? [^\]]*|[a-z])\]/gi

const FREQUENCY = /\s*\((?:annual|qrtly|quarterly|mthly|monthly|yearly)[^)]*\)\s*$/i

const PLACES =
  /(?:^|\b(?:in|of|for|the)\s+|[,:–-]\s*|\()(?:the )?(England and Wales|England, Wales and Northern Ireland|United Kingdom|Great Britain|Northern Ireland|England|Wales|Scotland|Iceland|Sweden|Norway|Finland|Denmark|Greenland|Faroe Islands|New Zealand|Australia|Canada|United States|Japan|China|Ireland|Germany|France|Italy|Spain|Netherlands|Korea|India|Brazil|World|UK)(?=$|[\s,;:.)–-])/

/** The place that a title names alone; '' when it names none. */
export const placeInTitle = (title: string): string => PLACES.exec(title)?.[1] ?? ''

/** Years that are in a title as its one date: `mid-2018`, `as at 1 April 2020`; '' for ranges and several years. */
export const periodInTitle = (titles: readonly string[]): string => {
  const years = new Set(titles.slice(0, 8).flatMap((title) => title.match(/(?:^|mid-|[^\d–—/-])(?:1[89]|20)\d{2}(?![\d–—/-])/gi) ?? []).map((found) => found.replace(/\D/g, '')))
  const [only] = years
  return years.size === 1 && only !== undefined ? wholePeriod(only) : ''
}

/** `Deaths by region, age and year` → Deaths; `Table 2: …` and a frequency in brackets go, a narrowing bracket stays. */
export const indicatorOfTitle = (title: string): string => {
  const plain = tidy(title).replace(NOTE_MARKS, '').replace(NUMBERING, '').replace(FREQUENCY, '')
  const unit = splitUnit(plain)
  const brackets = /(\s\((?!\d{4}[\s–-])[^()]*\))\s*$/.exec(unit.name)?.[1] ?? ''
  const bare = (brackets === '' ? unit.name : unit.name.slice(0, -brackets.length)).replace(CUT, '')
  const named = `${bare}${brackets}`.replace(/[\s,;:–-]+(?:\d{4}(?:\s*[-–/]\s*\d{2,4}|\s+to\s+\d{4})?)?$/, '')
    .replace(/[\s,;:–-]+(?:mid|as at|as of|at|in|during)$/i, '')
    .trim()
  return unit.unit === '' ? named : `${named} (${unit.unit})`
}

/** IBGE names what is counted in a line of its own: `Variável - População residente (Pessoas)`. */
const VARIABLE = /^(?:variável|variable|indicador|indicatore)\s*[-–:;]?\s+(\p{L}.{2,})$/iu

/** What the lines above a table say of all its figures: the first that is no publisher's name is the title. */
export const constantsOf = (titles: readonly string[]): Constants => {
  const lines = titles.filter((line) => !PUBLISHER.test(line) && line.length > 3 && line.length < 400 && /\p{L}{3}/u.test(line))
  const title = lines.find((line) => /^(?:table|file|title|dataset|tabell)\b[^:]{0,24}:?\s+\p{L}{3}/iu.test(line)) ?? lines[0] ?? ''
  const variable = titles.map((line) => VARIABLE.exec(line)?.[1] ?? '').find((found) => found !== '')
  const unit = titles.map(unitOfNote).find((found) => found !== '') ?? ''
  return { ...NO_CONSTANTS, indicator: indicatorOfTitle(variable ?? title), unit, region: placeInTitle(title) }
}
