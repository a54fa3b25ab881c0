/** What runs in the page that vega-embed draws: the specification is in the page. */
import embed, { type VisualizationSpec } from 'vega-embed'

const spec = JSON.parse(document.querySelector('script[type="application/json"]')?.textContent ?? '{}') as VisualizationSpec
void embed('#chart', spec, { renderer: 'svg', actions: false })
