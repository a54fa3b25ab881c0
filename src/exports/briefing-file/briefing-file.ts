import type { BriefingScript, BriefingWish } from './briefing-wish'

/** A briefing as one HTML file. */
export const briefingFile = ({ title }: BriefingWish, { script }: BriefingScript): string => title + script
