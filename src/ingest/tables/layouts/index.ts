import { eurostatLong, eurostatTsv } from './europe/eurostat'
import { faostat, faostatWide } from './international/faostat'
import { generalLong } from './general/general-long'
import { ilostat } from './international/ilostat'
import { long } from './general/long'
import { oecdIndicator, oecdStat } from './international/oecd-stat'
import { owid } from './international/owid'
import { sdmxCsv } from './international/sdmx-csv'
import { statcan, statcanCensus } from './americas-oceania/statcan'
import { unSdg } from './international/un-sdg'
import { unWppCsv, unWpp } from './international/un-wpp'
import { unYearbook } from './international/un-yearbook'
import { undata } from './international/undata'
import { whoGho, whoGhoPrinted } from './international/who-gho'
import { generalWide, westernTable } from './general/western-table'
import { genesisFlat } from './europe/destatis'
import { hmd } from './international/hmd'
import { japanEstat } from './east-asia/japan-estat'
import { korea } from './east-asia/korea'
import type { Layout } from '../plan/plan'
import { nbsNational, nbsProvince } from './east-asia/nbs'
import { nomis } from './europe/nomis'
import { onsCustom, onsTimeSeries } from './europe/ons'
import { pxWeb } from './europe/px-web'
import { seriesColumns } from './general/series-columns'
import { statsNz } from './americas-oceania/stats-nz'
import { taiwan } from './east-asia/taiwan'
import { undatedPlaces } from './general/undated-places'
import { usCensusAcs } from './americas-oceania/us-census-acs'
import { usCensusDisplay } from './americas-oceania/us-census-display'
import { usCensusEstimates } from './americas-oceania/us-census-estimates'
import { worldBank } from './international/world-bank'
import { yearbook } from './east-asia/yearbook'

/** Every layout that is known; each judges a table for itself, and the one that fits best reads it. Order decides only between equals. */
export const LAYOUTS: readonly Layout[] = [
  long,
  owid,
  undata,
  unYearbook,
  unWppCsv,
  unSdg,
  ilostat,
  faostat,
  faostatWide,
  whoGho,
  whoGhoPrinted,
  statcan,
  statcanCensus,
  oecdStat,
  oecdIndicator,
  sdmxCsv,
  eurostatTsv,
  eurostatLong,
  genesisFlat,
  generalLong,
  nbsNational,
  nbsProvince,
  yearbook,
  korea,
  japanEstat,
  taiwan,
  generalWide,
  hmd,
  nomis,
  onsCustom,
  onsTimeSeries,
  pxWeb,
  seriesColumns,
  statsNz,
  unWpp,
  undatedPlaces,
  usCensusAcs,
  usCensusDisplay,
  usCensusEstimates,
  westernTable,
  worldBank,
]
