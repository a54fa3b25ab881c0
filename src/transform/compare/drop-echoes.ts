import type { Issue } from '../../model/issue'

const cellOf = ({ place }: Issue): string => `${place.file}:${place.line}`

const identityOf = ({ id, region, period }: { readonly id: string; readonly region: string; readonly period: string }): string => `${id}|${region}|${period}`

/** Leaves out what another issue says better: an identity that no longer holds is not also broken; a slip or a wrong sign is not also out of bounds. */
export const dropEchoes = (issues: readonly Issue[]): Issue[] => {
  const shifted = new Set(issues.flatMap((one) => (one.code === 'identity-shifted' ? [identityOf(one.facts)] : [])))
  const judged = new Set(issues.filter(({ code, place }) => (code === 'value-slip' || code === 'value-sign') && place.line > 0).map(cellOf))
  return issues.filter((one) => {
    if (one.code === 'identity-broken') return !shifted.has(identityOf(one.facts))
    return one.code !== 'value-out-of-bounds' || !judged.has(cellOf(one))
  })
}
