import { useCallback, useMemo, type ReactNode } from 'react'
import { withCounties } from '../../charts/county-panel'
import type { Loaded } from '../../platform/data/load-dataset'
import { useAnswer } from '../controls/use-answer'
import { loadAdded } from './load-added'

interface WithCountiesProps {
  readonly loaded: Loaded
  readonly codes: readonly string[]
  readonly waiting: ReactNode
  readonly show: (loaded: Loaded) => ReactNode
}

/** What is shown of a dataset that holds these places as well, once their tables have come. */
const WithCounties = ({ loaded, codes, waiting, show }: WithCountiesProps) => {
  const { regions } = loaded.dataset
  const wanted = codes.join(' ')
  const counties = useAnswer(useCallback(() => loadAdded(wanted.split(' '), regions), [wanted, regions]))
  const added = useMemo(() => counties && { ...loaded, dataset: withCounties(loaded.dataset, counties) }, [loaded, counties])
  return added ? show(added) : waiting
}

export default WithCounties
