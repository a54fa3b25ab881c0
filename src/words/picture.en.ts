import type { PictureWords } from './picture.zh'

export const pictureEn: PictureWords = {
  presets: {
    slide: 'Slide 16:9',
    'slide-4-3': 'Slide 4:3',
    'a4-half': 'Half an A4 page',
    square: 'Square',
    wechat: 'Tall picture for a phone',
    chart: 'The chart’s own size',
  },
  notes: (notes) => `${notes.length > 1 ? 'Notes: ' : 'Note: '}${notes.length > 1 ? notes.map((note, at) => `(${at + 1}) ${note}`).join(' ') : notes.join('')}`,
  moreNotes: (count) => ` (${count} more on the Sanhua page)`,
  cut: ' …',
  version: (version) => `Sanhua, data version ${version}`,
  licence: 'figures belong to their publishers: cite them',
  join: '; ',
  code: (code) => `Code ${code}`,
}
