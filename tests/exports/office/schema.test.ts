/** Order of elements in the parts of a presentation, as the schemas of ECMA-376 give it: PowerPoint refuses a file that breaks it. */
import { describe, expect, it } from 'vitest'
import { asBriefing } from '../../../src/exports/export-job'
import { makeDeck } from '../../../src/exports/formats/pptx/make-pptx'
import { partedIn } from '../line-ends'
import { partsOf, relationsOf, textOf, textsOf } from './office-package'
import { panels, slideJob, TOOLS } from './slide-jobs'

const RUN = ['a:ln', 'a:solidFill', 'a:latin', 'a:ea', 'a:cs', 'a:hlinkClick']
const LEVEL = ['a:lnSpc', 'a:spcBef', 'a:spcAft', 'a:buNone', 'a:defRPr']
const LEVELS = Array.from({ length: 9 }, (_, at) => `a:lvl${at + 1}pPr`)
const PAGE = ['p:cSld', 'p:clrMapOvr']
const THRICE = 3

/** The children that each element may have, in the one order allowed; an element not named here has no children. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  'p:presentation': ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst', 'p:sldSz', 'p:notesSz', 'p:defaultTextStyle'],
  'p:sldMasterIdLst': ['p:sldMasterId'],
  'p:notesMasterIdLst': ['p:notesMasterId'],
  'p:sldIdLst': ['p:sldId'],
  'p:defaultTextStyle': LEVELS,
  'p:sld': PAGE,
  'p:notes': PAGE,
  'p:sldLayout': PAGE,
  'p:sldMaster': ['p:cSld', 'p:clrMap', 'p:sldLayoutIdLst', 'p:txStyles'],
  'p:notesMaster': ['p:cSld', 'p:clrMap', 'p:notesStyle'],
  'p:sldLayoutIdLst': ['p:sldLayoutId'],
  'p:txStyles': ['p:titleStyle', 'p:bodyStyle', 'p:otherStyle'],
  'p:titleStyle': LEVELS,
  'p:bodyStyle': LEVELS,
  'p:otherStyle': LEVELS,
  'p:notesStyle': LEVELS,
  'p:clrMapOvr': ['a:masterClrMapping'],
  'p:cSld': ['p:bg', 'p:spTree'],
  'p:bg': ['p:bgPr'],
  'p:bgPr': ['a:solidFill', 'a:effectLst'],
  'p:nvGrpSpPr': ['p:cNvPr', 'p:cNvGrpSpPr', 'p:nvPr'],
  'p:grpSpPr': ['a:xfrm'],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:txBody'],
  'p:nvSpPr': ['p:cNvPr', 'p:cNvSpPr', 'p:nvPr'],
  'p:cNvSpPr': ['a:spLocks'],
  'p:cNvPr': ['a:hlinkClick'],
  'p:cNvGraphicFramePr': ['a:graphicFrameLocks'],
  'p:nvPr': ['p:ph'],
  'p:spPr': ['a:xfrm', 'a:prstGeom', 'a:noFill', 'a:solidFill', 'a:ln'],
  'p:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'p:graphicFrame': ['p:nvGraphicFramePr', 'p:xfrm', 'a:graphic'],
  'p:nvGraphicFramePr': ['p:cNvPr', 'p:cNvGraphicFramePr', 'p:nvPr'],
  'p:xfrm': ['a:off', 'a:ext'],
  'a:xfrm': ['a:off', 'a:ext', 'a:chOff', 'a:chExt'],
  'a:graphic': ['a:graphicData'],
  'a:graphicData': ['c:chart'],
  'a:prstGeom': ['a:avLst'],
  'a:ln': ['a:noFill', 'a:solidFill'],
  'a:solidFill': ['a:srgbClr', 'a:schemeClr'],
  'a:schemeClr': ['a:hueOff', 'a:satMod', 'a:lumMod', 'a:lumOff'], // in any order
  'a:bodyPr': ['a:noAutofit'],
  'a:lstStyle': LEVELS,
  'a:p': ['a:pPr', 'a:r', 'a:fld', 'a:endParaRPr'],
  'a:pPr': LEVEL,
  'a:lnSpc': ['a:spcPct'],
  'a:spcBef': ['a:spcPts'],
  'a:spcAft': ['a:spcPts'],
  'a:r': ['a:rPr', 'a:t'],
  'a:fld': ['a:rPr', 'a:t'],
  'a:br': ['a:rPr'],
  'a:rPr': RUN,
  'a:defRPr': RUN,
  ...Object.fromEntries(LEVELS.map((level) => [level, LEVEL])),
  'a:theme': ['a:themeElements'],
  'a:themeElements': ['a:clrScheme', 'a:fontScheme', 'a:fmtScheme'],
  'a:clrScheme': ['a:dk1', 'a:lt1', 'a:dk2', 'a:lt2', ...[1, 2, 3, 4, 5, 6].map((at) => `a:accent${at}`), 'a:hlink', 'a:folHlink'],
  ...Object.fromEntries(['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map((name) => [`a:${name}`, ['a:srgbClr']])),
  'a:fontScheme': ['a:majorFont', 'a:minorFont'],
  'a:majorFont': ['a:latin', 'a:ea', 'a:cs'],
  'a:minorFont': ['a:latin', 'a:ea', 'a:cs'],
  'a:fmtScheme': ['a:fillStyleLst', 'a:lnStyleLst', 'a:effectStyleLst', 'a:bgFillStyleLst'],
  'a:fillStyleLst': ['a:solidFill'],
  'a:lnStyleLst': ['a:ln'],
  'a:effectStyleLst': ['a:effectStyle'],
  'a:effectStyle': ['a:effectLst'],
  'a:bgFillStyleLst': ['a:solidFill'],
}

/** Shapes stand in any order after the two heads of their tree. */
const isTreeSound = (children: readonly string[]): boolean => children[0] === 'p:nvGrpSpPr' && children[1] === 'p:grpSpPr' && children.slice(2).every((name) => name === 'p:sp' || name === 'p:graphicFrame')

/** What an element may not leave out. */
const NEEDED: Readonly<Record<string, readonly string[]>> = { 'p:cSld': ['p:spTree'], 'p:txBody': ['a:bodyPr', 'a:p'], 'p:presentation': ['p:notesSz'], 'p:sldMaster': ['p:clrMap'], 'p:sp': ['p:nvSpPr', 'p:spPr'], 'a:clrScheme': CHILDREN['a:clrScheme'] ?? [] }

/** The names of an element's children, for every element of a part. */
const elementsOf = (xml: string): { readonly name: string; readonly children: readonly string[] }[] => {
  const found: { name: string; children: string[] }[] = []
  const open: { name: string; children: string[] }[] = []
  for (const [, close, name = '', empty] of xml.matchAll(/<(\/?)([a-zA-Z][\w:]*)(?:\s[^>]*?)?(\/?)>/g)) {
    if (close) {
      open.pop()
      continue
    }
    open[open.length - 1]?.children.push(name)
    const element = { name, children: [] }
    found.push(element)
    if (!empty) open.push(element)
  }
  return found
}

/** A paragraph holds runs, line ends and fields in any order. */
const RUNS: ReadonlySet<string> = new Set(['a:br', 'a:fld'])

const faultsOf = (xml: string): string[] =>
  elementsOf(xml).flatMap(({ name, children }) => {
    const lacking = (NEEDED[name] ?? []).filter((child) => !children.includes(child)).map((child) => `${name} without ${child}`)
    if (name === 'p:spTree') return isTreeSound(children) ? lacking : [`${name}: ${children.join(' ')}`]
    const places = children.map((child) => (CHILDREN[name] ?? []).indexOf(RUNS.has(child) ? 'a:r' : child))
    const isOrdered = places.every((place, at) => place >= 0 && place >= (places[at - 1] ?? 0))
    return isOrdered ? lacking : [...lacking, `${name}: ${children.join(' ')}`]
  })

const PARTS = /^ppt\/(?:presentation|slides\/|slideMasters\/|slideLayouts\/|notesSlides\/|notesMasters\/|theme\/)[^_]*\.xml$/
const idsOf = (xml: string, element: string): string[] => [...xml.matchAll(new RegExp(`<${element} id="(\\d+)"`, 'g'))].map(([, id]) => id ?? '')

describe.each(['zh', 'en'] as const)('the parts of a deck of every panel, %s', async (language) => {
  const { bytes } = await makeDeck(asBriefing(panels.map((panel) => slideJob(panel, { language }))), { title: 'A', date: '2026-11-25' }, TOOLS)
  const parts = partsOf(bytes)
  const names = Object.keys(parts).filter((name) => PARTS.test(name))

  it('have their elements in the order of the schema', () => {
    expect(names.length).toBeGreaterThan(panels.length * 2)
    expect(names.flatMap((name) => faultsOf(textOf(parts, name)).map((fault) => `${name}: ${fault}`))).toEqual([])
  })

  it('have nothing that PowerPoint has been reported to repair', () => {
    const slides = names.filter((name) => /slides\/slide\d/.test(name))
    for (const name of slides) expect(elementsOf(textOf(parts, name)).filter(({ name: element, children }) => element === 'p:sp' && !children.includes('p:txBody')), name).toEqual([]) // #1441
    for (const name of names) expect(textOf(parts, name), name).not.toMatch(/<a:ln>\s*<\/a:ln>|<a:ln\/>/)
    const masters = relationsOf(parts).filter(({ from, to }) => /Masters\/\w+\.xml$/.test(from) && /theme\//.test(to)).map(({ to }) => to)
    expect(masters).toHaveLength(2)
    expect(new Set(masters).size).toBe(2) // a theme of its own for each master: #1449
    const types = textOf(parts, '[Content_Types].xml')
    const extensions = [...types.matchAll(/<Default Extension="(\w+)"/g)].map(([, extension]) => extension ?? '')
    expect(extensions.filter((extension) => !Object.keys(parts).some((name) => name.endsWith(`.${extension}`)))).toEqual([])
    expect(types).not.toContain('image/jpg')
  })

  it('give each shape of a part, each slide and each layout an id of its own', () => {
    for (const name of names) {
      const shapes = idsOf(textOf(parts, name), 'p:cNvPr')
      expect(new Set(shapes).size, name).toBe(shapes.length)
    }
    const slides = idsOf(textOf(parts, 'ppt/presentation.xml'), 'p:sldId')
    expect(slides.map(Number)).toEqual(slides.map((_, at) => 256 + at))
    const masters = [...idsOf(textOf(parts, 'ppt/presentation.xml'), 'p:sldMasterId'), ...idsOf(textOf(parts, 'ppt/slideMasters/slideMaster1.xml'), 'p:sldLayoutId')]
    expect(new Set(masters).size).toBe(masters.length)
    expect(masters.every((id) => Number(id) >= 2 ** 31)).toBe(true)
  })

  it('name relationships of the kind that the element asks for', () => {
    const relations = relationsOf(parts)
    const targetOf = (from: string, id = ''): string => relations.find((relation) => relation.from === from && relation.id === id)?.to ?? ''
    const presentation = textOf(parts, 'ppt/presentation.xml')
    const linked = (xml: string, element: string): string[] => [...xml.matchAll(new RegExp(`<${element} [^>]*r:id="([^"]+)"`, 'g'))].map(([, id]) => id ?? '')
    expect(linked(presentation, 'p:sldMasterId').map((id) => targetOf('ppt/presentation.xml', id))).toEqual(['ppt/slideMasters/slideMaster1.xml'])
    expect(linked(presentation, 'p:notesMasterId').map((id) => targetOf('ppt/presentation.xml', id))).toEqual(['ppt/notesMasters/notesMaster1.xml'])
    const slides = linked(presentation, 'p:sldId').map((id) => targetOf('ppt/presentation.xml', id))
    expect(slides).toEqual(slides.map((_, at) => `ppt/slides/slide${at + 1}.xml`))
    for (const slide of slides) for (const id of linked(textOf(parts, slide), 'c:chart')) expect(targetOf(slide, id)).toMatch(/^ppt\/charts\/chart\d+\.xml$/)
    for (const notes of names.filter((name) => name.startsWith('ppt/notesSlides/'))) expect(relations.filter(({ from }) => from === notes).map(({ to }) => to)).toEqual(['ppt/notesMasters/notesMaster1.xml', notes.replaceAll('notesSlide', 'slide')])
  })

  it('break titles between phrases alone', () => {
    const titles = names.filter((part) => part.startsWith('ppt/slides/')).map((name) => /<p:ph type="title"\/>.*?<\/p:sp>/s.exec(textOf(parts, name))?.[0] ?? '')
    const broken = titles.filter((xml) => xml.includes('<a:br>'))
    expect(broken.length).toBeGreaterThan(5)
    for (const xml of broken) {
      const lines = xml.split('<a:br>').map((line) => textsOf(line, 'a:t').join(''))
      expect(partedIn(lines.join(''), lines)).toEqual([])
    }
  })

  it('have placeholders that their layout has, each once, and layouts and masters with names', () => {
    const holders = (xml: string): string[] => [...xml.matchAll(/<p:ph ([^>]*)\/>/g)].map(([, attributes = '']) => attributes.replace('sz="quarter" ', ''))
    const relations = relationsOf(parts)
    const layoutOf = (name: string): string => relations.find(({ from, to }) => from === name && to.startsWith('ppt/slideLayouts/'))?.to ?? ''
    for (const name of names.filter((part) => part.startsWith('ppt/slides/'))) {
      const own = holders(textOf(parts, name))
      expect(new Set(own).size, name).toBe(own.length)
      expect(own.filter((one) => !holders(textOf(parts, layoutOf(name))).includes(one)), name).toEqual([])
      expect(own.length, name).toBeGreaterThan(1)
    }
    const layouts = names.filter((part) => part.startsWith('ppt/slideLayouts/'))
    const called = layouts.map((name) => /<p:cSld name="([^"]+)"/.exec(textOf(parts, name))?.[1])
    expect(new Set(called).size).toBe(layouts.length)
    expect(called.every(Boolean)).toBe(true)
    expect(holders(textOf(parts, 'ppt/slideMasters/slideMaster1.xml')).map((one) => /type="(\w+)"/.exec(one)?.[1])).toEqual(['title', 'body', 'ftr', 'sldNum'])
  })

  it('have the colours and faces of the theme, in slides and in charts', () => {
    const drawn = Object.keys(parts).filter((name) => /^ppt\/(?:slides|charts)\/[^_]*\.xml$/.test(name))
    for (const name of drawn) {
      expect(textOf(parts, name).match(/srgbClr val="\w+"/g), name).toBeNull()
      expect([...textOf(parts, name).matchAll(/typeface="([^"]*)"/g)].every(([, face = '']) => /^\+m[jn]-(?:lt|ea|cs)$/.test(face)), name).toBe(true)
    }
  })

  it('hold three styles of each kind in the theme, and a title on every slide', () => {
    const theme = textOf(parts, 'ppt/theme/theme1.xml')
    for (const list of ['fillStyleLst', 'lnStyleLst', 'effectStyleLst', 'bgFillStyleLst']) expect(elementsOf(theme).find(({ name }) => name === `a:${list}`)?.children).toHaveLength(THRICE)
    for (const name of names.filter((part) => part.startsWith('ppt/slides/'))) expect(textOf(parts, name).match(/<p:ph type="title"\/>/g), name).toHaveLength(1)
  })
})
