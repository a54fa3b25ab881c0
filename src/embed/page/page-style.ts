/** Colours of the page by scheme, beside those of the drawing. */
interface Schemes {
  readonly light: string
  readonly dark: string
  readonly classes: string
}

const LIGHT = '--p:#fbfaf7;--k:#1d2129;--q:#5a5f69;--h:#d9d5cb;color-scheme:light'
const DARK = '--p:#14161a;--k:#e8e6e1;--q:#a3a6ad;--h:#35383f;color-scheme:dark'

/** The drawing's inks by day, by night and in print: the sheet that follows `pageSheet`. `accent`: the theme's hue. */
export const inkStyle = ({ light, dark, classes }: Schemes, accent: { readonly light: string; readonly dark: string }): string => {
  const day = `${LIGHT};--a:${accent.light};${light}`
  const night = `${DARK};--a:${accent.dark};${dark}`
  return [
    `:root{${day}}@media(prefers-color-scheme:dark){:root:not([data-scheme=light]){${night}}}:root[data-scheme=dark]{${night}}`,
    classes,
    `@media print{:root,:root[data-scheme],:root:not([data-scheme=light]){${day};--p:#fff}.c{max-height:none}.l,summary,form{display:none}figure{max-width:none;break-inside:avoid}}`,
  ].join('')
}
