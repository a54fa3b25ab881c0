import { generalWide } from './general-wide'
import { hmd } from './hmd'
import type { Layout } from './layout'
import { nbsNational } from './nbs-national'
import { nbsProvince } from './nbs-province'
import { nomis } from './nomis'
import { onsTimeSeries } from './ons-time-series'
import { pxWeb } from './px-web'
import { statsNz } from './stats-nz'
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
  nbsNational,
  nbsProvince,
  yearbook,
  generalWide,
  hmd,
  nomis,
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
