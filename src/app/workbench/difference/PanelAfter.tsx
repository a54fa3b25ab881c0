import { useCallback, useMemo } from 'react'
import { compilePanel } from '../../../charts/compile'
import { pictureOf } from '../../../charts/draw-picture'
import type { PanelSpec } from '../../../charts/types/list'
import type { Dataset } from '../../../model/dataset'
import { PictureSvg } from '../../picture/PictureSvg'
import { useScheme } from '../../view/use-view'
import type { BenchProps } from '../work/WorkStep'
import { useAnswer } from '../../controls/use-answer'

const WIDTH = 560 // CSS pixels of each drawing

interface DrawnProps extends Pick<BenchProps, 'view'> {
  readonly dataset: Dataset
  readonly spec: PanelSpec
  readonly caption: string
}

const Drawn = ({ dataset, spec, caption, view }: DrawnProps) => {
  const scheme = useScheme(view.scheme)
  const picture = useMemo(() => pictureOf(compilePanel(spec, dataset, { language: view.language, scheme, width: WIDTH }), WIDTH), [spec, dataset, view.language, scheme])
  return (
    <figure>
      <figcaption>
        <span className="quiet">{caption}</span> {picture.panel.title}
      </figcaption>
      {picture.shapes.length > 0 ? <PictureSvg picture={picture} scheme={scheme} label={picture.panel.description} /> : <p>{picture.panel.description}</p>}
    </figure>
  )
}

/** A panel before and after the change. */
const PanelAfter = ({ run, spec, words: { difference: words }, loaded, view }: BenchProps & { readonly spec: PanelSpec }) => {
  const dataset = useAnswer(useCallback(async () => (await run.session()).slice(spec.id), [run, spec]))
  return (
    <div className="bench-pair">
      <Drawn dataset={loaded.dataset} spec={spec} caption={words.before} view={view} />
      {dataset ? <Drawn dataset={dataset} spec={spec} caption={words.after} view={view} /> : null}
    </div>
  )
}

export default PanelAfter
