/** Words inside charts: titles, labels, descriptions. */
export const chartZh = {}

export type ChartWords = typeof chartZh
