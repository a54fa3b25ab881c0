/** A number with the Chinese unit behind it, and a date, which no line breaks: 1.36亿人, 7.05个百分点, 2025年12月. One group, so that a text split by it keeps them. */
export const WHOLE_NUMBER = /((?:\d[\d.,]*(?:个百分点|[%‰亿万]?[人户座岁年月日位部张个对]?))+)/
