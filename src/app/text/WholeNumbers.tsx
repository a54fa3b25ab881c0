/** A number with the Chinese unit behind it, and a date: 1.36亿人, 7.05个百分点, 2025年12月. */
const WHOLE = /((?:\d[\d.,]*(?:个百分点|[%‰亿万]?[人户座岁年月日位部张个对]?))+)/

/** A text whose lines do not break within a number and its unit. */
export const WholeNumbers = ({ text }: { readonly text: string }) => <>{text.split(WHOLE).map((part, at) => (at % 2 ? <span key={at} className="whole">{part}</span> : part))}</>
