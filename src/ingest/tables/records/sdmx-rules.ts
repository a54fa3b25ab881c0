import type { ColumnRules, ColumnUse } from './column-uses'

/** Ends of a header: labels may be behind the id (`FREQ:Frequency`, `SEX_LABEL`). */
const rule = (ids: string, use: ColumnUse): readonly [RegExp, ColumnUse] => [new RegExp(`^(?:${ids})(?:: ?.*| label| name)?$`), use]

/** What the ids of SDMX mean, as OECD, Eurostat, ILO, IMF, the World Bank, UNICEF and BIS use them; `_` is read as a blank. */
export const SDMX_RULES: ColumnRules = [
  rule('time period|time', 'period'),
  rule('obs value', 'value'),
  rule('ref area|geo|cou|country|location|reporting country|reporter|reporting area|area|region|state|asgs 20\\d\\d|lga 20\\d\\d|geographic area|borrowers cty|reporting economy|geopolitical entity.*', 'region'),
  rule('unit measure|unit|units|unit of measure', 'unit'),
  rule('unit mult|unit multiplier|powercode|power code|scale|base per|base period|reference period', 'scale'),
  rule('indicator|measure|series|subject|statistical variable|indic.*|na item|economic indicator', 'indicator'),
  rule('freq|frequency|frequency of observation|time frequency', 'quiet'),
  rule('dataflow|structure|structure id|action|last update|key|series code|series key|database id|dataset|dataset code|obs flag|obs status.*|conf status|obs conf|decimals|decimal|obs footnote|series footnote|.*footnotes?|flags?|flag codes|status', 'aside'),
  rule('time format|collection|collection indicator|title|title compl|title.*|comment.*|obs comment.*|obs com|obs pre break|lower bound|upper bound|wgtd sampl size|source.*|data source.*|custodian|note.*|bibliography|embargo.*|compiling org|compilation|diss org|doc.*|coverage.*|availability|publ.*|.*url|.*link|time period method|ref period.*|nat title|dom ser ids|breaks|last update.*|version|agg method.*|unit type.*|obs gap|short desc.*|full desc.*', 'aside'),
]

/** The dimensions that many tables share; they name a series wherever they are. */
export const SHARED_DIMENSIONS = /^(?:sex|age|age group|urbanisation|residence|citizen|isced11|wealth quintile|education lev|comp breakdown \d|transformation|adjustment|price base|currency|sector|activity|counterpart area|projection|vital event|nationality|unit index base)(?:: ?.*| label)?$/
