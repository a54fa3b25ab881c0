/** The preferred place of a label: its centre `y` in pixels, at the end of its line. */
export interface LabelRequest {
  readonly key: string
  readonly y: number
  readonly left: number
  readonly width: number
  readonly height: number
}

export interface LabelBox {
  readonly key: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface Cluster {
  members: LabelRequest[]
  height: number
  top: number
}

const meanTop = (members: readonly LabelRequest[], gap: number): number => {
  let offset = 0
  let sum = 0
  for (const { y, height } of members) {
    sum += y - height / 2 - offset
    offset += height + gap
  }
  return sum / members.length
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, Math.max(low, high)))

/**
 * Places labels of one column without overlap, with the least sum of squared displacements, inside `top`..`bottom`.
 * The same requests give the same boxes in whatever order they come; ties are in order of their keys.
 */
export const placeLabels = (
  requests: readonly LabelRequest[],
  { top, bottom, gap = 2 }: { readonly top: number; readonly bottom: number; readonly gap?: number },
): LabelBox[] => {
  const clusters: Cluster[] = []
  const clusterOf = (members: LabelRequest[]): Cluster => {
    const height = members.reduce((sum, request) => sum + request.height + gap, -gap)
    return { members, height, top: clamp(meanTop(members, gap), top, bottom - height) }
  }
  for (const request of [...requests].sort((a, b) => a.y - b.y || (a.key < b.key ? -1 : 1))) {
    let last = clusterOf([request])
    for (let above = clusters[clusters.length - 1]; above && above.top + above.height + gap > last.top; above = clusters[clusters.length - 1]) {
      clusters.pop()
      last = clusterOf([...above.members, ...last.members])
    }
    clusters.push(last)
  }
  return clusters.flatMap(({ members, top: start }) => {
    let y = start
    return members.map(({ key, left, width, height }) => {
      const box = { key, left, top: y, width, height }
      y += height + gap
      return box
    })
  })
}

/** Whether two boxes overlap. */
export const overlap = (a: LabelBox, b: LabelBox): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height - 0.01 && b.top < a.top + a.height - 0.01
