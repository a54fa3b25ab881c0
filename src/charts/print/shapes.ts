import type { Shape } from '../figure/figure'

/** Outlines of the shapes that ECharts has no name for; each is fitted to the square of its size. */
export const SHAPE_PATHS: Readonly<Partial<Record<Shape, string>>> = {
  'triangle-down': 'M0,0L10,0L5,9Z',
  plus: 'M3.5,0L6.5,0L6.5,3.5L10,3.5L10,6.5L6.5,6.5L6.5,10L3.5,10L3.5,6.5L0,6.5L0,3.5L3.5,3.5Z',
  break: 'M-3,5L1,-5M0,5L4,-5',
}

/** Corners of every shape but the circle, from −½ to ½ of its size; an open one is drawn, not filled. */
export const SHAPE_CORNERS: Readonly<Record<Exclude<Shape, 'circle'>, readonly (readonly (readonly [number, number])[])[]>> = {
  diamond: [[[0, -0.5], [0.5, 0], [0, 0.5], [-0.5, 0]]],
  square: [[[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]]],
  triangle: [[[0, -0.5], [0.5, 0.5], [-0.5, 0.5]]],
  'triangle-down': [[[-0.5, -0.5], [0.5, -0.5], [0, 0.5]]],
  plus: [[[-0.15, -0.5], [0.15, -0.5], [0.15, -0.15], [0.5, -0.15], [0.5, 0.15], [0.15, 0.15], [0.15, 0.5], [-0.15, 0.5], [-0.15, 0.15], [-0.5, 0.15], [-0.5, -0.15], [-0.15, -0.15]]],
  break: [[[-0.5, 0.5], [0.0714, -0.5]], [[-0.0714, 0.5], [0.5, -0.5]]],
}
