/** An English name inside a sentence: Total population → total population; UN and NBS stay. */
export const inside = (name: string): string => (/^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name)
