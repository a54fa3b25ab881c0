import { dayOf } from '../page/day'

/** Size of a picture in CSS pixels, and how many times as large it is drawn. */
interface PictureSize {
  readonly width: number
  readonly height: number
  readonly scale: number
}

/** A picture larger than this browser can draw; in pixels. */
export class CanvasTooLarge extends Error {
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    super(`canvas too large: ${width} × ${height}`)
  }
}

/** The SVG as an image. By a data: address, after which a canvas can be read even where the page is a file. */
const loadImage = async (svg: string): Promise<HTMLImageElement> => {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  return image
}

/** A canvas of this size. One that is too large stays empty without an error, so its last pixel is tested; throws CanvasTooLarge. */
const canvasOf = (width: number, height: number): { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D } => {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  pen?.fillRect(width - 1, height - 1, 1, 1)
  if (pen?.getImageData(width - 1, height - 1, 1, 1).data[3] !== 255) throw new CanvasTooLarge(width, height)
  pen.clearRect(0, 0, width, height)
  return { canvas, pen }
}

/** SVG → PNG bytes, drawn by the browser with its fonts. Rejects with CanvasTooLarge where the browser cannot draw so many pixels. */
const rasterise = async (svg: string, { width, height, scale }: PictureSize): Promise<Uint8Array<ArrayBuffer>> => {
  const image = await loadImage(svg)
  const { canvas, pen } = canvasOf(width * scale, height * scale)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  canvas.width = 0 // Safari keeps the memory of discarded canvases
  if (!blob) throw new CanvasTooLarge(width * scale, height * scale)
  return new Uint8Array(await blob.arrayBuffer())
}

/** What export formats need of a browser. */
export const exportTools = () => ({ rasterise, today: dayOf() })
