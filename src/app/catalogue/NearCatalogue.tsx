import { useEffect, useRef, useState } from 'react'
import { anchorNow } from '../../platform/page/scroll'
import { whenNear } from '../../platform/page/near-viewport'
import { uiWords } from '../../words/index'
import { onRequest } from '../controls/on-request'
import type { CatalogueProps } from './Catalogue'

const Catalogue = onRequest(() => import('./Catalogue'))

/** Whether the address asks for something that the catalogue shows. */
const isNamed = ({ indicator, search, theme, region }: CatalogueProps['view']): boolean => [indicator, search, theme, region].some((choice) => choice !== '') || anchorNow() === 'catalogue'

/** The catalogue, which lies far down the page: fetched when a reader comes near it, or the address asks for what it shows. */
export const NearCatalogue = (props: CatalogueProps) => {
  const place = useRef<HTMLParagraphElement>(null)
  const [isNear, setNear] = useState(false)
  const isShown = isNear || isNamed(props.view)
  useEffect(() => (isShown || !place.current ? undefined : whenNear(place.current, () => setNear(true))), [isShown])
  if (isShown) return <Catalogue {...props} />
  return (
    <p ref={place} className="quiet">
      {uiWords(props.view.language).panel.loadingData}
    </p>
  )
}
