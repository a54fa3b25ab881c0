import { paletteOf } from '../../src/charts/figure/palette'
import { xmlText } from '../../src/format/xml-text'
import { VIEWS, type GalleryPicture } from './views'

/** A picture with its earlier form: `none` where there was none to compare with. */
export interface ComparedPicture extends GalleryPicture {
  readonly change: 'changed' | 'same' | 'none'
}

const [light, dark] = [paletteOf('urbanisation', 'light'), paletteOf('urbanisation', 'dark')]
const STYLE = `
body{margin:0 24px 64px;font:15px/1.5 system-ui,sans-serif;background:#ececea;color:#1d2129}
header{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:4px 20px;align-items:baseline;padding:10px 0;background:#ececea;border-bottom:1px solid #bbb}
h1{font-size:18px;margin:0}h2{font-size:16px;margin:36px 0 4px}fieldset{border:0;padding:0;margin:0}
figure{margin:10px 0;padding:16px;background:${light.paper};color:${light.ink};width:max-content;max-width:none}
figure.night{background:${dark.paper};color:${dark.ink}}
figcaption strong{display:block;font:600 20px/1.35 serif}figcaption small{opacity:.75}
.row{display:flex;gap:16px;margin-top:8px}.row>div>b{font-size:12px;font-weight:400;opacity:.7}
.row img{display:block;background:inherit}.difference{position:relative;isolation:isolate;background:inherit}
.difference img{background:${light.paper}}.night .difference img{background:${dark.paper}}.difference img+img{position:absolute;inset:0;mix-blend-mode:difference}
[hidden]{display:none!important}`

/** Shows the figures that the boxes of the header ask for. */
const SCRIPT = `
const boxes=[...document.querySelectorAll('header input')]
const show=()=>{
  const views=new Set(boxes.filter(b=>b.name==='view'&&b.checked).map(b=>b.value)),changed=document.getElementById('changed').checked
  for(const f of document.querySelectorAll('figure'))f.hidden=!views.has(f.dataset.view)||changed&&f.dataset.change!=='changed'
  for(const s of document.querySelectorAll('section'))s.hidden=![...s.querySelectorAll('figure')].some(f=>!f.hidden)
}
boxes.forEach(b=>b.addEventListener('change',show));show()`

const image = (folder: string, { name, width, height }: GalleryPicture): string => `<img src="${folder}/${encodeURIComponent(name)}" width="${width}" height="${height}" loading="lazy" alt="">`

const pictures = (picture: ComparedPicture): string =>
  picture.change === 'changed'
    ? `<div><b>old</b>${image('old', picture)}</div><div><b>new</b>${image('new', picture)}</div><div><b>difference</b><div class="difference">${image('old', picture)}${image('new', picture)}</div></div>`
    : `<div>${image('new', picture)}</div>`

const figure = (picture: ComparedPicture): string =>
  `<figure class="${picture.view.includes('-night-') ? 'night' : 'day'}" data-view="${picture.view}" data-change="${picture.change}"><figcaption style="max-width:${picture.width}px"><small>${picture.view} · ${picture.change}</small><strong>${xmlText(picture.title)}</strong><small>${xmlText(picture.subtitle)}</small></figcaption><div class="row">${pictures(picture)}</div></figure>`

const section = (id: string, all: readonly ComparedPicture[]): string => `<section><h2 id="${xmlText(id)}">${xmlText(id)}</h2>${all.map(figure).join('\n')}</section>`

/** The page that shows every picture beside `old/` and `new/`; what changed comes with its earlier form and the difference of both. */
export const galleryPage = (all: readonly ComparedPicture[], against: string): string => {
  const ids = [...new Set(all.map(({ id }) => id))]
  const count = (change: ComparedPicture['change']): number => all.filter((picture) => picture.change === change).length
  const boxes = VIEWS.map(({ id }) => `<label><input type="checkbox" name="view" value="${id}"${id === 'wide-day-zh' || id === 'narrow-night-en' ? ' checked' : ''}> ${id}</label>`)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>${STYLE}</style>
<header><h1>Gallery</h1><span>against ${xmlText(against)}: ${count('changed')} changed, ${count('same')} the same, ${count('none')} without an earlier form</span><fieldset>${boxes.join(' ')}</fieldset><label><input type="checkbox" id="changed"> only what changed</label></header>
${ids.map((id) => section(id, all.filter((picture) => picture.id === id))).join('\n')}
<script>${SCRIPT}</script></html>
`
}
