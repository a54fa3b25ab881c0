import { eurostatLong } from './eurostat-long'
import { eurostatTsv } from './eurostat-tsv'
import { faostat } from './faostat'
import { faostatWide } from './faostat-wide'
import { generalLong } from './general-long'
import { ilostat } from './ilostat'
import { long } from './long'
import { oecdIndicator, oecdStat } from './oecd-stat'
import { owid } from './owid'
import { sdmxCsv } from './sdmx-csv'
import { statcan } from './statcan'
import { statcanCensus } from './statcan-census'
import { unSdg } from './un-sdg'
import { unWppCsv } from './un-wpp-csv'
import { unYearbook } from './un-yearbook'
import { undata } from './undata'
import { whoGho, whoGhoPrinted } from './who-gho'
import { generalWide } from './general-wide'
import { hmd } from './hmd'
import { japanEstat } from './japan-estat'
import { korea } from './korea'
import type { Layout } from './layout'
import { nbsNational } from './nbs-national'
import { nbsProvince } from './nbs-province'
import { nomis } from './nomis'
import { onsCustom } from './ons-custom'
import { onsTimeSeries } from './ons-time-series'
import { pxWeb } from './px-web'
import { statsNz } from './stats-nz'
import { taiwan } from './taiwan'
import { unWpp } from './un-wpp'
import { undatedPlaces } from './undated-places'
import { usCensusAcs } from './us-census-acs'
import { usCensusDisplay } from './us-census-display'
import { usCensusEstimates } from './us-census-estimates'
import { westernTable } from './western-table'
import { worldBank } from './world-bank'
import { yearbook } from './yearbook'

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
  statsNz,
  unWpp,
  undatedPlaces,
  usCensusAcs,
  usCensusDisplay,
  usCensusEstimates,
  westernTable,
  worldBank,
]
