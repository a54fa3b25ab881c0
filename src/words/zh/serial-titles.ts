/** How the numbers of a series are written: the dash of a range, and the title of one issue with the numbers of all. */
export interface SerialTitles {
  readonly dash: string
  readonly titled: (title: string, numbers: readonly string[]) => string
}

export const serialTitles: SerialTitles = { dash: '—', titled: (title, numbers) => title.replace(/第\d+/, `第${numbers.join('、')}`) }
