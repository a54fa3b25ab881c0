/** Pages of hosts that hold our charts, and a stranger who means no good; each at an origin of its own. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Frame, Page } from 'playwright-core'
import { isInvalid } from '../../src/charts/types/list'
import { embedHeights } from '../../src/embed/height'
import { heightCss } from '../../src/embed/height'
import { elementSnippet, frameSnippet, scriptSnippet, type Embedded } from '../../src/embed/snippets'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'
import { serveFolder } from './static-server'

/** Ten panels of every shape, the first three of which stand on every page. */
export const TEN = ['netizens', 'province-elderly', 'fertility', 'urbanisation-rate', 'largest-cities', 'age-structure', 'births-deaths', 'elderly-outlook', 'penetration-gap', 'household-size']

const dataset = shippedDataset()
const panels = shippedPanels().value.filter((panel) => !isInvalid(panel))

const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><style>body{margin:0}iframe{max-width:none}</style>'
const LOG = '<script>var heard=[];addEventListener("message",function(e){heard.push(e.data)})</script>'

const snippetsFor = (site: string) => {
  const of = (panel: string): Embedded => ({ panel, language: 'zh', title: panel, site, query: '' })
  const heightOf = (panel: string): string => {
    const spec = panels.find(({ id }) => id === panel)
    if (!spec) throw new Error(`no panel ${panel}`)
    return heightCss(embedHeights(spec, dataset, { language: 'zh' }))
  }
  return { frame: (panel: string) => frameSnippet(of(panel), heightOf(panel)), script: (panel: string) => scriptSnippet(of(panel), heightOf(panel)), element: (panel: string) => elementSnippet(of(panel)) }
}

const column = (id: string, width: number, inside: string): string => `<div id="${id}" style="width:${width}px">${inside}</div>`

/** A host that strips every script: frames alone, in a narrow and in a wide column. */
const strippedPage = (site: string): string => {
  const { frame } = snippetsFor(site)
  return `${HEAD}${[320, 700].map((width) => column(`w${width}`, width, TEN.slice(0, 3).map(frame).join('\n'))).join('\n')}`
}

/** A host that lets scripts run: several charts, a hidden tab, elements, what does not exist, what does not answer, and a liar. */
const scriptedPage = (site: string, stranger: string, panels: readonly string[]): string => {
  const { frame, script, element } = snippetsFor(site)
  return `${HEAD}${LOG}
${column('column', 320, script('netizens'))}
${column('ten', 700, panels.map(frame).join('\n'))}
<div id="tab" style="display:none;width:320px">${frame('elderly')}</div>
${element('dependency')}
<sanhua-chart id="wrong" panel="no-such-chart">fallback</sanhua-chart>
<iframe id="missing" data-sanhua src="${site}embed/no-such-chart.html" style="width:320px;height:900px;border:0"></iframe>
<iframe id="mute" data-sanhua src="${stranger}/mute.html" style="width:320px;height:100px"></iframe>
<iframe id="liar" src="${stranger}/liar.html"></iframe>
${element('support-ratio')}`
}

/** Tells the host a height that is not its own to tell, and greets the charts beside it as if it were their host. */
const LIAR = `${HEAD}<script>var heard=[];addEventListener("message",function(e){heard.push(e.data)});
setInterval(function(){parent.postMessage({sanhua:1,type:"height",height:4444,width:320},"*");for(var i=0;i<parent.length;i++)if(parent[i]!==self)parent[i].postMessage({sanhua:1,type:"hello"},"*")},100)</script>`

/** Frames of a fixed height, as an application gives them to any address: a chart and a long list. */
const boxPage = (site: string): string => `${HEAD}${['netizens', 'province-elderly'].map((panel) => `<iframe id="${panel}" src="${site}embed/${panel}.html" style="width:640px;height:360px;border:0"></iframe>`).join('\n')}`

const folderOf = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'sanhua-host-'))
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)))
  return folder
}

/** Servers of a host and of a stranger beside the site's own. */
export interface Hosts {
  readonly host: string
  readonly stranger: string
  readonly close: () => Promise<void>
}

/** Starts both. */
export const startHosts = async (site: string): Promise<Hosts> => {
  const theirs = await folderOf({ 'mute.html': HEAD, 'liar.html': LIAR })
  const stranger = await serveFolder(theirs)
  const folder = await folderOf({ 'stripped.html': strippedPage(`${site}/`), 'ten.html': scriptedPage(`${site}/`, stranger.origin, TEN.slice(1)), 'box.html': boxPage(`${site}/`), 'one.html': scriptedPage(`${site}/`, stranger.origin, []) })
  const host = await serveFolder(folder)
  const close = async (): Promise<void> => {
    await Promise.all([host.close(), stranger.close(), rm(folder, { recursive: true }), rm(theirs, { recursive: true })])
  }
  return { host: host.origin, stranger: stranger.origin, close }
}

/** Height that a chart's page would have if its frame granted it; what it tells its host. */
const naturalHeight = (frame: Frame): Promise<number> =>
  frame.evaluate(() => {
    const figure = document.querySelector('figure')
    const svg = [...document.querySelectorAll('svg')].find((one) => one.getBoundingClientRect().width > 0)
    if (!figure || !svg) return document.body.getBoundingClientRect().height
    const { width, height } = svg.viewBox.baseVal
    const { paddingTop, paddingBottom } = getComputedStyle(document.body)
    return Math.ceil(figure.offsetHeight - svg.clientHeight + (svg.clientWidth * height) / width + Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom))
  })

/** Each chart's frame inside a part of the page: its height, its natural height, how far its page is too wide. */
export const measure = async (page: Page, part: string): Promise<{ readonly panel: string; readonly height: number; readonly natural: number; readonly over: number }[]> => {
  const found = (await page.locator(`${part} iframe`).elementHandles()) as ElementHandle<Element>[]
  return Promise.all(
    found.map(async (element) => {
      const frame = await element.contentFrame()
      if (!frame) throw new Error('a frame without a page')
      const over = await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      return { panel: frame.url().replace(/^.*\//, ''), height: await element.evaluate((one) => one.getBoundingClientRect().height), natural: await naturalHeight(frame), over }
    }),
  )
}
