import type { SearchWords } from '../zh/find'

export const search: SearchWords = {
  title: 'Search',
  close: 'Close',
  label: 'Search charts, indicators, places and claims',
  placeholder: 'for example: digital divide, living alone, Sichuan',
  hint: 'Everyday terms, former names, pinyin initials and Chinese all work.',
  results: 'Search results',
  count: (count) => `${count} ${count === 1 ? 'result' : 'results'}`,
  none: (query) => `Nothing found for “${query}”. Try another term, or browse the catalogue of indicators.`,
  near: (query) => `Nothing matches “${query}” exactly. Close matches:`,
  noSeries: (name) => `The data package holds no official series on ${name}.`,
  nearest: 'The nearest available:',
  kinds: { panel: 'Charts', indicator: 'Indicators', place: 'Places', county: 'Counties and prefectures', claim: 'Checked claims' },
  placeKinds: { nation: '', province: 'province', city: 'city', country: 'country', aggregate: 'group of countries', residual: '' },
  countyLevels: { province: 'province', prefecture: 'prefecture level', county: 'county level' },
  also: (name) => `also “${name}”`,
  figure: (place, period, value) => `${place}, ${period}: ${value}`,
  places: (count) => `${count} places`,
  indicators: (count) => `${count} ${count === 1 ? 'indicator' : 'indicators'} with data`,
  all: (count) => `List all ${count} indicators in the catalogue`,
}
