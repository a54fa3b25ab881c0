import type { Rolldown } from 'vite'

/** Modules fetched where the page holds an overview made by the build (to hold it against the data on the host) or has to compose another, or when a reader comes to a chart with a pointer, opens the catalogue or the page of the data, asks for a table or its sources, an embed, a file, a briefing, the figures as first published, searches, or brings a file, or panels that the build has not validated; never before the page is idle. */
const ON_REQUEST =
  /\/src\/(?:(?:exports|embed|app\/(?:share|stamp|briefing|present|print|versions|workbench)|platform\/(?:versions|workbench)|search)\/|app\/search\/(?:Search|ResultList|Marked|options)\.|app\/catalogue\/(?:Catalogue|Indicator\w+)\.|words\/(?:\w+\/)?(?:catalogue|data-page)\.|state\/search-indicators\.|transform\/rank-among-provinces\.|charts\/text\/newest-figure\.|words\/(?:\w+\/)?find\.|app\/(?:picture\/(?:PictureSvg|fit)|page\/(?:DataPage|Overview|OverviewBody|PanelCards|UnlistedPanel)|panel\/(?:FigureTable|PanelFreshness|PanelSources|TableTools)|text\/SourceList|views\/(?:BriefingBar|Shown)|view\/(?:keep-briefing|order|panels-shown))\.|platform\/(?:live-chart\/echarts|data\/as-built)\.|model\/fingerprint\.|charts\/(?:parse-panels|spec\/panel-fields|overview\/(?:overview|finding-spec|findings|key-figures)|print\/(?:echarts-modules|print-picture|print-readable)|first-release\/(?:prepare-first-release|release-text))\.|transform\/(?:due-releases|evaluate|first-release-view|join-observations|derive|check-formula|parse-formula|nearest-name)\.|words\/(?:[a-z]+\/)?(?:release|overview|panel-details)\.|ingest\/bytes\/encodings\/(?:guess-encoding)\.)|\/node_modules\/(?:echarts|echarts-for-react|zrender|write-excel-file|fflate|idb-keyval|birpc|zod)\//

/** The page's own tables can be saved at once. */
const AT_HAND = /\/src\/exports\/csv\.ts/

/** Where a chunk lies; one that several of those share has no door of its own. */
export const chunkPlace = ({ facadeModuleId, moduleIds }: Pick<Rolldown.PreRenderedChunk, 'facadeModuleId' | 'moduleIds'>): string =>
  (facadeModuleId && ON_REQUEST.test(facadeModuleId)) || moduleIds.every((id) => ON_REQUEST.test(id) && !AT_HAND.test(id)) ? 'assets/on-request/[name]-[hash].js' : 'assets/[name]-[hash].js'
