const STEP = 4 // CSS pixels of a row of the grid
const GAP = 3 // rem under each item
const EVEN = 48 // pixels by which the first columns may be longer: what comes first is placed first

interface Item {
  readonly height: number
  readonly column: number
  readonly top: number // in steps
  readonly span: number
}

/** Places items of these heights, in their order, each below the shortest column; `gap` lies under each. Pixels in, steps of the grid out. */
export const packed = (heights: readonly number[], columns: number, gap: number): Omit<Item, 'height'>[] => {
  const ends = Array.from({ length: columns }, () => 0)
  return heights.map((height) => {
    const least = Math.min(...ends)
    const column = ends.findIndex((end) => (end - least) * STEP <= EVEN)
    const top = ends[column] ?? 0
    const span = Math.ceil((height + gap) / STEP)
    ends[column] = top + span
    return { column, top, span }
  })
}

/** Keeps the children of a grid packed in its columns, as many as its CSS property `--columns` says, while their heights change; a grid of one column is left as it is. */
export const packColumns = (grid: HTMLElement): (() => void) => {
  const children = (): HTMLElement[] => [...grid.children].flatMap((child) => (child instanceof HTMLElement ? [child] : []))
  const place = (): void => {
    const columns = Number(getComputedStyle(grid).getPropertyValue('--columns'))
    const all = children()
    if (columns < 2) {
      delete grid.dataset['packed']
      for (const child of all) child.style.gridArea = ''
      return
    }
    const gap = GAP * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const heights = all.map((child) => child.getBoundingClientRect().height)
    grid.dataset['packed'] = ''
    packed(heights, columns, gap).forEach(({ column, top, span }, at) => {
      const child = all[at]
      if (child) child.style.gridArea = `${top + 1} / ${column + 1} / span ${span} / auto`
    })
  }
  const observer = new ResizeObserver(place)
  observer.observe(grid)
  for (const child of children()) observer.observe(child)
  return () => observer.disconnect()
}
