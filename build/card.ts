/** What other sites show beside a link to a page. */
interface Card {
  readonly address: string // of the panel on the site
  readonly picture: string
  readonly width: number // of the picture, in pixels
  readonly height: number
}

/** A page with the tags of its card, under its own title. */
export const withCard = (html: string, { address, picture, width, height }: Card): string => {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '' // escaped already
  const tags = [['og:title', title], ['og:url', address.replaceAll('&', '&amp;')], ['og:image', picture.replaceAll('&', '&amp;')], ['og:image:width', String(width)], ['og:image:height', String(height)]]
  const text = tags.map(([name, content = '']) => `<meta property="${name}" content="${content.replaceAll('"', '&quot;')}">`).join('')
  return html.replace('</title>', () => `</title>${text}<meta name=twitter:card content=summary_large_image>`)
}
