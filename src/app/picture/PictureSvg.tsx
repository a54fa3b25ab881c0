import type { ReactNode } from 'react'
import type { Scheme } from '../../charts/query/panel-view'
import type { PanelPicture } from '../../charts/draw-picture'
import type { PictureShape } from '../../charts/print/picture'
import { columnCuts } from './fit'
import { shapeElement } from './shape-element'

interface PictureProps {
  readonly picture: PanelPicture
  readonly scheme: Scheme
  readonly columns?: number // into which rows of places are divided
  readonly until?: number | undefined // visible up to here, in pixels of the drawing along its rowPositions
  readonly members?: number | undefined // number of members shown
  readonly label: string // '' when text beside it describes it
}

/** The marks without those of hidden members. */
const marksOf = ({ picture, scheme, members }: PictureProps): ReactNode[] =>
  picture.shapes.map((shape, at) => (members !== undefined && shape.member >= members ? null : shapeElement(shape, scheme, at)))

/** Clips a drawing: over time the members at a year, among places everything below a row. */
const Seen = (props: PictureProps) => {
  const { picture, scheme, until } = props
  if (until === undefined) return <>{marksOf(props)}</>
  const across = picture.panel.rowPositions.along === 'x'
  const id = `seen-${picture.panel.id}`
  const stays = (shape: PictureShape): boolean => across && shape.member < 0
  return (
    <>
      <clipPath id={id}>
        <rect x="0" y="0" width={across ? until : picture.width} height={across ? picture.height : until} />
      </clipPath>
      {picture.shapes.map((shape, at) => (stays(shape) ? shapeElement(shape, scheme, at) : null))}
      <g clipPath={`url(#${id})`}>{picture.shapes.map((shape, at) => (stays(shape) ? null : shapeElement(shape, scheme, at)))}</g>
    </>
  )
}

/** Rows side by side, the axis over each column. */
const Columns = (props: PictureProps & { readonly columns: number }) => {
  const { picture, columns } = props
  const { head, cuts } = columnCuts(picture.panel.rowPositions.pixels, picture, columns)
  const part = (top: number, height: number, y: number): ReactNode => (
    <svg y={y} width={picture.width} height={height} viewBox={`0 ${top} ${picture.width} ${height}`}>
      <Seen {...props} />
    </svg>
  )
  return (
    <>
      {cuts.map(({ top, height, left }) => (
        <g key={top} transform={`translate(${left} 0)`}>
          {part(0, head, 0)}
          {part(top, height, head)}
        </g>
      ))}
    </>
  )
}

/** A picture as wide as its place. */
export const PictureSvg = (props: PictureProps) => {
  const { picture, columns = 1, label } = props
  const cuts = columns > 1 ? columnCuts(picture.panel.rowPositions.pixels, picture, columns) : undefined
  const { width, height } = cuts ?? picture
  const access = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return (
    <svg className="picture" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMin meet" {...access}>
      {cuts ? <Columns {...props} columns={columns} /> : <Seen {...props} />}
    </svg>
  )
}
