import type { CiteWords, DownloadWords, EmbeddingWords, ShareWords } from '../zh/share'

export const share: ShareWords = {
  title: 'Embed, download, cite',
  tabs: { embed: 'Embed', download: 'Download', cite: 'Cite' },
  close: 'Close',
  copy: { copy: 'Copy', copied: 'Copied', byHand: 'The browser does not let the page copy. The text is selected: press Ctrl+C (⌘C on a Mac), or hold your finger on it.' },
}

export const download: DownloadWords = {
  picture: 'Picture',
  files: 'Slide and figures',
  preset: 'Size',
  scale: 'Sharpness',
  scales: ['1×', '2×', '3×', '4×'],
  background: 'Background',
  backgrounds: { paper: 'Paper', transparent: 'Transparent' },
  scheme: 'Colours',
  schemes: { light: 'Day', dark: 'Night' },
  size: (width, height) => `PNG of ${width} × ${height} pixels`,
  preview: (title) => `Preview of the picture: ${title}`,
  previewing: 'Drawing the preview',
  previewFailed: (reason) => `The preview could not be drawn (${reason}). Try another size.`,
  formats: {
    png: { name: 'PNG', who: 'for documents, articles and chats; opens everywhere' },
    svg: { name: 'SVG', who: 'for print and large screens; sharp at any size, text stays text' },
    pptx: { name: 'PPTX', who: 'one slide whose chart can be edited in PowerPoint or WPS' },
    xlsx: { name: 'XLSX', who: 'figures shown, whole indicators and notes, a sheet each' },
    csv: { name: 'CSV', who: 'the figures shown, nothing else' },
    json: { name: 'JSON', who: 'for programs, with notes and the check record' },
    zip: { name: 'ZIP', who: 'to keep or hand on: figures, sources, licence, README' },
  },
  indicators: 'Whole indicators (CSV)',
  stamped: (code) => `Check code ${code}: every file but CSV carries a record of its figures. Drop it back on the page to learn whether they were revised.`,
  making: (name) => `Making the ${name}`,
  saved: (file, size) => `Handed to the browser for saving: ${file} (${size})`,
  failed: (name, reason) => `The ${name} could not be made (${reason}). Try again, or another format.`,
  offline: (name) => `The ${name} could not be made: the program for it could not be fetched. Check the network and try again.`,
  tooLarge: 'The browser of this device cannot draw so large a picture. Choose less sharpness, or save the SVG.',
}

export const embedding: EmbeddingWords = {
  provider: 'Sanhua',
  kindLabel: 'Kind',
  kinds: { live: 'Live', frozen: 'Frozen' },
  kindWhat: {
    live: 'The frame holds this site’s chart and follows its data; readers can read it point by point.',
    frozen: 'Drawing and figures stand in the code itself: nothing to host, nothing that can change. A link tells whether the figures were revised since.',
  },
  formLabel: 'Form of the code',
  forms: {
    frame: 'Frame',
    script: 'Frame and script',
    element: 'Custom element',
    picture: 'Picture with link',
    oembed: 'oEmbed',
    figure: 'HTML fragment',
    page: 'HTML file',
    svg: 'SVG file',
  },
  formWhat: {
    frame: 'Works in any web page, without a script; the height is right for every width of the column.',
    script: 'The script fits the frame to the chart’s own height, also when a reader opens the data table.',
    element: 'One tag; change an attribute and the chart follows. Where no script runs, a link is shown.',
    picture: (file) => `For mail and for places that allow no frame. First save the picture ${file} under “Download” and upload it with your page; put its address in place of the file name in the code.`,
    oembed: 'Give this address to a content management system that knows oEmbed. The chart is shown in its opening state.',
    figure: 'Paste it into the HTML of a page; it holds a drawing for narrow and one for wide columns, chosen by style.',
    page: 'A whole web page in one file: open it with a double click, or upload it anywhere.',
    svg: 'A vector picture whose text is text, for web pages, Word and layout programs.',
  },
  snippet: 'Code to paste',
  save: (name) => `Save ${name}`,
  making: 'Being made…',
  failed: (reason) => `It was not made: ${reason}`,
  preview: 'Preview',
  previewAt: (width) => `Column of ${width} pixels`,
  previewFrame: (title, width) => `Preview, ${width} pixels wide: ${title}`,
  onlyFrozenDisk: 'This page was opened from a disk and has no address that others could reach, so a chart can only be frozen. For a live one open Sanhua from its web site.',
  onlyFrozenPanel: 'This chart follows from an indicator by itself and has no page for framing, so it can only be frozen.',
  revisedSince: 'Have the figures been revised since?',
  notes: (notes) => `Notes: ${notes}`,
  check: {
    unchanged: (code, version) => `Not revised: the figures of the chart with code ${code} are those of the data now (version ${version}).`,
    revised: (code, now, version) => `Revised: the figures of the chart with code ${code} are no longer those of the data now (version ${version}), whose code is ${now}. Below are the figures of now.`,
    revisedWhat: 'To see which figures changed, drop the PNG, SVG or PPTX file that was downloaded then onto this page.',
  },
  missing: {
    title: 'No such page',
    panel: 'No such chart: ',
    what: 'There is nothing at this address. The chart may have been renamed or withdrawn.',
    home: 'See all charts on Sanhua’s front page',
  },
}

const dated = (date: string, accessed: string, online: boolean): string => (date ? `(${date})` : '') + (online ? `[${accessed}]` : '')

/** Half-width throughout, as the standard has it for references in Latin script. */
export const cite: CiteWords = {
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
