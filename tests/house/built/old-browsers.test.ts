/** Built files must run in Chromium 90, Safari 15 and Firefox 100: no newer API or syntax without a fallback. */
import { describe, expect, test } from 'vitest'
import { builtFiles, SINGLE, type BuiltFile } from './built-files'

interface Refusal {
  readonly name: string
  readonly pattern: RegExp
}

const CODE: readonly Refusal[] = [
  { name: '.at() (Chrome 92)', pattern: /(?<!\bMath|\.\.)\.at\(/g }, // `...at(x)` spreads what a short name gives
  { name: 'Object.hasOwn (Chrome 93)', pattern: /\bObject\.hasOwn\b/g },
  { name: 'structuredClone (Chrome 98)', pattern: /\bstructuredClone\(/g },
  { name: 'findLast (Chrome 97)', pattern: /\.findLast(?:Index)?\(/g },
  { name: 'toSorted, toReversed, toSpliced (Chrome 110)', pattern: /\.to(?:Sorted|Reversed|Spliced)\(/g },
  { name: 'Array.fromAsync, Object.groupBy, Map.groupBy', pattern: /\b(?:Array\.fromAsync|(?:Object|Map)\.groupBy)\(/g },
  { name: 'Promise.withResolvers, Promise.try', pattern: /\bPromise\.(?:withResolvers|try)\(/g },
  { name: 'Set algebra (Chrome 122)', pattern: /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/g },
  { name: 'iterator helpers (Chrome 122)', pattern: /\.(?:keys|values|entries)\(\)\.(?:map|filter|toArray|some|every|find|reduce|take|drop|forEach)\(/g },
  { name: 'crypto.randomUUID (Chrome 92)', pattern: /\brandomUUID\(/g },
  { name: 'AbortSignal.timeout, AbortSignal.any', pattern: /\bAbortSignal\.(?:timeout|any)\(/g },
  { name: 'Intl.Segmenter (Firefox 125)', pattern: /\bIntl\.Segmenter\b/g },
  { name: 'Intl.supportedValuesOf (Chrome 99)', pattern: /\bsupportedValuesOf\(/g },
  { name: 'Intl.NumberFormat v3 (Chrome 106)', pattern: /\b(?:formatRange|formatRangeToParts|trailingZeroDisplay|roundingMode)\b/g },
  { name: 'OffscreenCanvas (Safari 16.4)', pattern: /\bnew OffscreenCanvas\(/g },
  { name: 'requestIdleCallback (no Safari)', pattern: /\brequestIdleCallback\(/g },
  { name: 'lookbehind (Safari 16.4: the whole file fails to parse)', pattern: /\(\?<[=!]/g },
  { name: 'regular expression flags d, v (Chrome 90 has d only behind, v from 112)', pattern: /(?<=[(,=:[!&|?{};]\s*)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[gimsuy]*[dv][gimsuy]*(?=[.,;)\]}\s])/g },
  { name: 'static blocks (Chrome 94)', pattern: /\bstatic\s*\{/g },
  { name: 'spread arguments in an optional call (Chrome 91)', pattern: /\?\.(?:[\w$]+(?:\??\.[\w$]+)*)?\((?:(?:[^()[\]{}]|\((?:[^()]|\([^()]*\))*\)|\[[^[\]]*\]|\{[^{}]*\})*?,)?\.\.\./g }, // optional chains are not rewritten: the build’s target is Chrome 91
  { name: '#field in object (Chrome 91)', pattern: /#[\w$]+ in /g },
  { name: 'import attributes', pattern: /\bfrom\s*["'][^"']+["']\s*with\s*\{/g },
  { name: 'dialog element by script (Firefox 98, Safari 15.4)', pattern: /\.showModal\(/g },
  { name: 'popover (Chrome 114)', pattern: /\.(?:show|hide|toggle)Popover\(/g },
  { name: 'view transitions', pattern: /\bstartViewTransition\(/g },
  { name: 'replaceChildren (Chrome 86, Safari 14) is fine; setHTML is not', pattern: /\.setHTML(?:Unsafe)?\(/g },
]

const STYLE: readonly Refusal[] = [
  { name: ':has()', pattern: /:has\(/g },
  { name: 'container queries', pattern: /@container|\bcontainer-(?:type|name)\s*:|\d(?:cqw|cqh|cqi|cqb)\b/g },
  { name: '@layer (Chrome 99)', pattern: /@layer\b/g },
  { name: '@scope', pattern: /@scope\b/g },
  { name: '@starting-style', pattern: /@starting-style\b/g },
  { name: 'nesting', pattern: /[{;}]\s*&/g },
  { name: 'color-mix()', pattern: /color-mix\(/g },
  { name: 'oklch(), oklab(), lab(), lch(), color()', pattern: /\b(?:oklch|oklab|lab|lch|color)\(/g },
  { name: 'light-dark()', pattern: /light-dark\(/g },
  { name: 'dynamic viewport units', pattern: /\d(?:[dsl]v(?:h|w|i|b|min|max))\b/g },
  { name: 'subgrid', pattern: /\bsubgrid\b/g },
  { name: 'range syntax of media queries (Chrome 104)', pattern: /@media[^{]*[<>]=?/g },
  { name: ':focus-visible (Safari 15.4; drops the whole rule)', pattern: /:focus-visible\b/g },
  { name: ':user-invalid, :modal, :popover-open', pattern: /:(?:user-valid|user-invalid|modal|popover-open)\b/g },
  { name: 'trigonometry and rounding', pattern: /\b(?:sin|cos|tan|round|mod|rem)\(/g },
  { name: 'individual transforms (Chrome 104)', pattern: /[{;]\s*(?:translate|rotate|scale)\s*:/g },
]

/** Finds of the scan that are safe, each with why. `near` must be within 120 characters of the find. */
const SAFE: readonly { readonly name: string; readonly near: RegExp; readonly why: string }[] = [
  { name: 'view transitions', near: /\w\.startViewTransition\(\{update:function\(\)/, why: 'React DOM calls it for <ViewTransition> alone, which the page does not use, and goes on without it when it throws' },
  { name: 'Intl.Segmenter (Firefox 125)', near: /typeof Intl\.Segmenter==[`'"]function[`'"]\)return/, why: 'titles break between any two ideographs where a browser has no dictionary (src/format/phrases.ts)' },
]

/** Style sheets without what is under @supports: the browser skips it when it does not know it. */
const withoutGuarded = (css: string): string => {
  let rest = css
  for (let at = rest.indexOf('@supports'); at >= 0; at = rest.indexOf('@supports', at)) {
    let depth = 0
    let end = rest.indexOf('{', at)
    do {
      if (rest[end] === '{') depth += 1
      if (rest[end] === '}') depth -= 1
      end += 1
    } while (depth > 0 && end < rest.length)
    rest = rest.slice(0, at) + rest.slice(end)
  }
  return rest
}

const AROUND = 120
const findings = (files: readonly BuiltFile[], refusals: readonly Refusal[]): string[] =>
  files.flatMap(({ path, text }) =>
    refusals.flatMap(({ name, pattern }) =>
      [...text.matchAll(pattern)]
        .map(({ index, 0: found }) => text.slice(Math.max(0, index - AROUND), index + found.length + AROUND))
        .filter((near) => !SAFE.some((safe) => safe.name === name && safe.near.test(near)))
        .map((near) => `${path}: ${name}: …${near}…`),
    ),
  )

/** What is between such tags; a script may hold markup of its own, as text. */
const inside = (tag: 'script' | 'style', name?: string): BuiltFile[] =>
  builtFiles(/\.html$/, name).flatMap(({ path, text }) => {
    const markup = tag === 'style' ? text.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '') : text
    return [...markup.matchAll(new RegExp(`<${tag}(?![^>]*octet-stream)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, content = '']) => ({ path, text: content }))
  })

const bare = (files: readonly BuiltFile[]): BuiltFile[] => files.map(({ path, text }) => ({ path, text: withoutGuarded(text.replaceAll(/\/\*[\s\S]*?\*\//g, '')) }))

describe('built for browsers of 2021', () => {
  test('the scan finds what it looks for', () => {
    const code = 'a.at(-1);Object.hasOwn(a,b);structuredClone(a);x.findLast(f);y.toSorted();/(?<=a)b/;class A{static{}}'
    expect(findings([{ path: 'x', text: code }], CODE)).toHaveLength(7)
    const last = '.at() (Chrome 92)'
    const foundAt = (text: string): boolean => findings([{ path: 'x', text }], CODE).some((line) => line.includes(last))
    expect(['a.at(-1)', 'f(x).at(0)', '[...a].at(-1)', '[...a.at(-1)]', '[..."x".at(0)]', 'a?.at(0)'].filter((text) => !foundAt(text))).toEqual([])
    expect(['[...at(x)]', 'f(...at(x))', 'Math.at(x)', 'at(x)'].filter(foundAt)).toEqual([])
    const spreads = (text: string): boolean => findings([{ path: 'x', text }], CODE).some((line) => line.includes('spread arguments'))
    expect(['a?.b(...c)', 'a?.(x,...c)', 'a?.b.c(f(1),...d)'].filter((text) => !spreads(text))).toEqual([])
    expect(['a?.b([...c])', 'a?.({...b})', 'a?.map(b=>({...b}))'].filter(spreads)).toEqual([])
    const css = 'a:has(b){height:100dvh;color:color-mix(in srgb,red,blue)}a{&:hover{}}@container (width>1px){}'
    expect(findings([{ path: 'x', text: css }], STYLE).length).toBeGreaterThanOrEqual(5)
    expect(withoutGuarded('a{}@supports (height:1dvh){b{height:1dvh}}c{}')).toBe('a{}c{}')
  })

  test('JavaScript', () => {
    const files = builtFiles(/\.js$/)
    expect(files.length).toBeGreaterThan(1)
    expect(findings(files, CODE)).toEqual([])
  })

  test('style sheets', () => {
    const files = bare([...builtFiles(/\.css$/), ...inside('style')])
    expect(files.length).toBeGreaterThan(0)
    expect(findings(files, STYLE)).toEqual([])
  })

  test('the one file: its script and its styles', () => {
    const [script, ...others] = inside('script', SINGLE)
    expect([script?.text.length ?? 0, others.length]).toEqual([expect.any(Number), 0])
    expect(script?.text.length).toBeGreaterThan(500_000)
    expect(findings(script ? [script] : [], CODE)).toEqual([])
    expect(findings(bare(inside('style', SINGLE)), STYLE)).toEqual([])
  })
})
