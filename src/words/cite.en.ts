import type { CiteWords } from './cite.zh'

const dated = (date: string, accessed: string, online: boolean): string => (date ? `(${date})` : '') + (online ? `[${accessed}]` : '')

/** Half-width throughout, as the standard has it for references in Latin script. */
export const citeEn: CiteWords = {
  platform: 'Sanhua',
  dashboard: 'Sanhua: China’s urbanisation, ageing and digitalisation',
  unnamed: 'Publisher not named',
  joint: '; ',
  between: ', ',
  others: ', et al',
  data: ({ bodies, title, version, date, accessed, address }) => {
    const issue = `Sanhua${date ? ' ' : ''}${dated(date, accessed, address !== '')}`
    return [`${bodies ? `${bodies}. ` : ''}${title}[DS${address ? '/OL' : ''}]`, `V${version}`, issue, ...(address ? [address] : [])].join('. ').concat('.')
  },
  source: ({ bodies, title, kind, publisher, date, accessed, address }) => {
    const whole = /^\d{4}-\d{2}/.test(date)
    const issue = whole ? dated(date, accessed, address !== '') : [publisher, date].filter(Boolean).join(', ') + dated('', accessed, address !== '')
    return [`${bodies ? `${bodies}. ` : ''}${title}[${kind}${address ? '/OL' : ''}]`, ...(issue ? [issue] : []), ...(address ? [address] : [])].join('. ').concat('.')
  },
  titled: (names, span) => `${names.join(', ')}${span ? `: ${span}` : ''}`,
  span: (years, through) => years.join(through ? '–' : ', '),
  tab: {
    statement: 'A sentence to quote',
    data: 'Cite the data of this chart',
    gbt: 'GB/T 7714-2025',
    apa: 'APA, 7th edition',
    address: 'Address of this chart as it is shown',
    noAddress: 'This page was opened from a file and has no address that others could open; the references carry none.',
    sources: 'Cite the original sources',
    sourcesLead: 'The newest figures are from these sources; whoever quotes a figure should cite its source too.',
    dashboard: 'Cite the whole dashboard',
  },
}
