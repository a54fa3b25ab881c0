/** Chart types whose figures are made by code that a page fetches when a panel of theirs is to be drawn; what a panel reads is known without it. */
export const LATER_DRAWINGS = ['aligned-trend', 'columns', 'diverging', 'dumbbell', 'pyramid', 'revision', 'scatter', 'small-multiples', 'tile-grid', 'years-behind'] as const
export type LaterDrawing = (typeof LATER_DRAWINGS)[number]
