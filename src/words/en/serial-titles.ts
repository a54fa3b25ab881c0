import type { SerialTitles } from '../zh/serial-titles'

export const serialTitles: SerialTitles = { dash: '–', titled: (title, numbers) => `${title.replace(/^The \d+\w* /, '')}, nos ${numbers.join(', ')}` }
