import type { ChartWords } from './chart.zh'

export const chartEn: ChartWords = {}
