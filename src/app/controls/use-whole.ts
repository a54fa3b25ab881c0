import { useEffect } from 'react'
import type { Loaded } from '../../platform/data/load-dataset'

/** Whether all tables are waited for; they are fetched where something is held against them. */
export const useWhole = ({ rest }: Pick<Loaded, 'rest'>, isAsked: boolean): boolean => {
  useEffect(() => {
    if (isAsked) rest?.start()
  }, [isAsked, rest])
  return isAsked && rest !== undefined
}
