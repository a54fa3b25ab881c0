/** ECharts numbers its ids and classes per page and keeps float noise: rename in order of appearance, round to a tenth. */
export const normaliseSvg = (svg: string): string => {
  const names = new Map<string, string>()
  return svg
    .replace(/\bzr\d+-[a-z]+-?\d*|\bzr\d+/g, (name) => {
      const known = names.get(name) ?? `id${names.size + 1}`
      names.set(name, known)
      return known
    })
    .replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10 || 0))
    .replace(/></g, '>\n<')
}
