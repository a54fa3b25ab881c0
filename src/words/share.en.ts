import type { ShareWords } from './share.zh'

export const shareEn: ShareWords = {
  title: 'Embed, download, cite',
  tabs: { embed: 'Embed', download: 'Download', cite: 'Cite' },
  close: 'Close',
}
