import type { Rolldown } from 'vite'

/** Modules fetched where the page holds an overview made by the build (to hold it against the data on the host) or has to compose another, or when a reader comes to a chart with a pointer, opens the catalogue, the check of texts or the page of the data, asks for a table or its sources, an embed, a file, a briefing, the figures as first published, searches, opens a county, or brings a file, or panels that the build has not validated, or comes near a panel of a chart type whose drawing is apart; never before the page is idle. */
const ON_REQUEST = [
  'exports/',
  'embed/',
  'search/',
  'check-text/',
  'app/(check-text|share|stamp|briefing|present|print|versions|workbench)/',
  'app/places/',
  'charts/place/',
  'app/catalogue/(Catalogue|Indicator\\w+)\\.',
  'app/panel/UnfitNotice\\.',
  'app/page/(AddressNotice|DataPage|Overview|OverviewBody|PanelCards|UnlistedPanel)\\.',
  'app/panel/(DateChoices|FigureTable|FigureTrace|PanelFreshness|PanelSources|TableTools)\\.',
  'app/picture/(PictureSvg|fit)\\.',
  'app/search/(Search|ResultList|Marked|options)\\.',
  'app/text/SourceList\\.',
  'app/view/(keep-briefing|order|panels-shown)\\.',
  'app/views/(BriefingBar|Shown)\\.',
  'charts/(parse-panels|query/trackers|spec/panel-fields)\\.',
  'charts/first-release/(prepare-first-release|release-text)\\.',
  'charts/overview/(course|overview|finding-spec|findings|key-figures)\\.',
  'charts/types/tile-grid/(choices|classes|figure|tiles|words)\\.',
  'charts/series/crossings\\.',
  'charts/types/years-behind/(figure|words)\\.',
  'charts/types/revision/(figure|rows|words)\\.',
  'charts/types/aligned-trend/(aligned|figure|words)\\.',
  'charts/types/(columns|diverging|dumbbell)/(figure|words)\\.',
  'charts/types/small-multiples/figure\\.',
  'charts/types/scatter/(drawing|figure|points|words)\\.',
  'charts/types/pyramid/(bands|bars|figure|measures|shown|words)\\.',
  'charts/print/(echarts-modules|print-picture|print-readable)\\.',
  'charts/text/(newest-figure|own-words)\\.',
  'app/controls/use-answer\\.',
  'ingest/bytes/encodings/guess-encoding\\.',
  'ingest/import/rows/',
  'ingest/package/counties/',
  'ingest/package/(catalogue/known|table/read-number)\\.',
  'platform/(check-text|versions|workbench)/',
  'platform/(live-chart/echarts|data/(as-built|county-files|load-regions))\\.',
  'model/county\\.',
  'state/search-indicators\\.',
  'transform/(due-releases|evaluate|first-release-view|join-observations|derive|check-formula|parse-formula|inputs-behind|nearest-name|rank-among-provinces)\\.',
  'words/(\\w+/)?(address|catalogue|counties|places|check-report|check-text|data-page|find|release|overview|panel-details|trace)\\.',
].map((path) => `/src/${path}`)

/** Libraries that only those use. */
const LIBRARIES = '/node_modules/(@tanstack|echarts|echarts-for-react|zrender|write-excel-file|fflate|idb-keyval|birpc|zod)/'

const REQUESTED = new RegExp([...ON_REQUEST, LIBRARIES].join('|'))

/** The page's own tables can be saved at once. */
const AT_HAND = /\/src\/exports\/csv\.ts/

/** Where a chunk lies; one that several of those share has no door of its own. */
export const chunkPlace = ({ facadeModuleId, moduleIds }: Pick<Rolldown.PreRenderedChunk, 'facadeModuleId' | 'moduleIds'>): string =>
  (facadeModuleId && REQUESTED.test(facadeModuleId)) || moduleIds.every((id) => REQUESTED.test(id) && !AT_HAND.test(id)) ? 'assets/on-request/[name]-[hash].js' : 'assets/[name]-[hash].js'

/** Modules without which no chart is drawn: every page that has one fetches them together, and the reader of the panels needs most of them. */
const EVERY_CHART = /\/src\/(?:charts\/(?:types|figure|series|text)\/|charts\/(?:compile|empty-panel|panel-controls|print\/(?:place-frames|svg|svg-shape|picture|shorten|tenths)|spec\/line-request)\.|format\/(?:format-(?:in|period|value)|phrases)\.|app\/(?:text\/Phrases|picture\/shape-element)\.|state\/briefing\.|model\/(?:dataset|decimal|region|source-address|time)\.|transform\/(?:along-time|breaks|formula|make-series|pairwise|percent-change)\.|words\/(?:chart-text|index|parts\/inside|panel|serial-titles|whole-number|(?:zh|en)\/(?:chart|chart-text|panel))\.)|\/node_modules\/d3-array\//

/** Modules of those folders that other chunks share. */
const SHARED = /\/src\/charts\/(?:figure\/(?:sources-text|focus-at)|text\/describe-before-after)\./

/** Whether a module is in the one chunk of the charts. As chunks of their own those files weigh more (gzip) and cost a request each. */
export const isOfEveryChart = (id: string): boolean => EVERY_CHART.test(id) && !SHARED.test(id) && !REQUESTED.test(id)
