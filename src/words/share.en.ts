import type { ShareWords } from './share.zh'

export const shareEn: ShareWords = {
  title: 'Embed, download, cite',
  tabs: { embed: 'Embed', download: 'Download', cite: 'Cite' },
  close: 'Close',
  copy: { copy: 'Copy', copied: 'Copied', byHand: 'The browser does not let the page copy. The text is selected: press Ctrl+C (⌘C on a Mac), or hold your finger on it.' },
}
