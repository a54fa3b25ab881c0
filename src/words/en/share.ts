import type { CiteWords, DownloadWords, EmbeddingWords, ShareWords } from '../zh/share'

export const share: ShareWords = {
  title: 'Cite, download, embed',
  tabs: { cite: 'Cite', download: 'Download', embed: 'Embed' },
  close: 'Close',
  copy: { copy: 'Copy', copied: 'Copied', byHand: 'The browser does not allow automatic copying. The text is selected: press Ctrl+C (⌘C on a Mac), or long-press it on a phone.' },
}

export const download: DownloadWords = {
  picture: 'Picture',
  files: 'Slides and data',
  preset: 'Size',
  scale: 'Resolution',
  scales: ['1×', '2×', '3×', '4×'],
  background: 'Background',
  backgrounds: { paper: 'Paper', transparent: 'Transparent' },
  scheme: 'Colours',
  schemes: { light: 'Light', dark: 'Dark' },
  size: (width, height) => `PNG, ${width} × ${height} pixels`,
  preview: (title) => `Picture preview: ${title}`,
  previewing: 'Drawing the preview',
  previewFailed: (reason) => `The preview could not be drawn (${reason}). Try another size.`,
  formats: {
    png: { name: 'PNG', who: 'for documents, articles and messages; opens everywhere' },
    svg: { name: 'SVG', who: 'for print and large screens; sharp at any size, text remains text' },
    pptx: { name: 'PPTX', who: 'one slide with a chart that can be edited in PowerPoint or WPS' },
    xlsx: { name: 'XLSX', who: 'data shown, full indicator series and notes, one sheet each' },
    csv: { name: 'CSV', who: 'data shown only' },
    json: { name: 'JSON', who: 'for programs, with notes and the check record' },
    zip: { name: 'ZIP', who: 'for archiving or sharing: data, sources, licence, README' },
  },
  indicators: 'Full indicator series (CSV)',
  stamped: (code) => `Check code ${code}: every file except CSV carries a check record. Drop the file on the page later to see whether its figures have been revised.`,
  making: (name) => `Creating ${name}`,
  saved: (file, size) => `Sent to the browser for saving: ${file} (${size})`,
  failed: (name, reason) => `${name} could not be created (${reason}). Try again, or choose another format.`,
  offline: (name) => `${name} could not be created: the required code could not be loaded. Check the network connection and try again; if that does not help, reload the page.`,
  tooLarge: 'The browser on this device cannot draw a picture this large. Choose a lower resolution, or save as SVG.',
}

export const embedding: EmbeddingWords = {
  provider: 'Sanhua',
  kindLabel: 'Type',
  kinds: { live: 'Live', frozen: 'Frozen' },
  kindWhat: {
    live: 'The frame shows the chart from this site and is updated with its data; readers can read values point by point.',
    frozen: 'The drawing and figures are part of the code itself: it depends on no site and does not change. A link shows whether the figures have since been revised.',
  },
  formLabel: 'Code format',
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
    frame: 'Works in any web page without scripts; the height adapts to the column width.',
    script: 'The script adjusts the frame to the height of the chart, including when a reader opens the data table.',
    element: 'A single tag; change an attribute to change the chart. Where scripts are disabled, a link is shown.',
    picture: (file) => `For e-mail and pages that do not allow frames. First save the picture ${file} under “Download” and upload it with your page, then replace the file name in the code with its URL.`,
    oembed: 'Give this URL to a content management system that supports oEmbed. The chart is shown in its default state.',
    figure: 'Paste it into the HTML of a page. It contains one drawing for narrow and one for wide columns, selected by CSS.',
    page: 'A complete web page in one file: double-click to open it, or upload it to any site.',
    svg: 'A vector graphic with real text, for web pages, Word and desktop publishing.',
  },
  snippet: 'Code to paste',
  save: (name) => `Save ${name}`,
  making: 'Creating…',
  failed: (reason) => `Not created: ${reason}`,
  preview: 'Preview',
  previewAt: (width) => `${width}-pixel column`,
  previewFrame: (title, width) => `Preview, ${width} pixels wide: ${title}`,
  onlyFrozenDisk: 'This page was opened from disk and has no URL that others can reach, so only frozen charts are available. For live charts, open Sanhua from its website.',
  onlyFrozenPanel: 'This chart is generated from an indicator and has no embed page, so only a frozen chart is available.',
  revisedSince: 'Have the figures been revised since?',
  notes: (notes) => `Notes: ${notes}`,
  check: {
    unchanged: (code, version) => `Not revised: the figures of the chart with check code ${code} agree with the current data (version ${version}).`,
    revised: (code, now, version) => `Revised: the figures of the chart with check code ${code} differ from the current data (version ${version}), whose check code is ${now}. The current figures are shown below.`,
    revisedWhat: 'To see which figures changed, drop the PNG, SVG or PPTX file downloaded at the time onto this page.',
  },
  missing: {
    title: 'Page not found',
    panel: 'Chart not found: ',
    what: 'There is no content at this address. The chart may have been renamed or withdrawn.',
    home: 'See all charts on the Sanhua home page',
  },
}

const dated = (date: string, accessed: string, online: boolean): string => (date ? `(${date})` : '') + (online ? `[${accessed}]` : '')

/** Half-width throughout, as the standard has it for references in Latin script. */
export const cite: CiteWords = {
  platform: 'Sanhua',
  dashboard: 'Sanhua: China’s urbanisation, ageing and digitalisation',
  unnamed: 'Publisher not named',
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
    statement: 'Quotable sentence',
    data: 'Cite the data of this chart',
    gbt: 'GB/T 7714-2025',
    apa: 'APA, 7th edition',
    address: 'URL of this chart in its current state',
    noAddress: 'This page was opened from a local file and has no URL that others can open; the references therefore carry no URL.',
    sources: 'Cite the original sources',
    sourcesLead: 'The latest figures come from the sources below. When quoting a figure, cite its original source as well.',
    dashboard: 'Cite the whole dashboard',
  },
}
