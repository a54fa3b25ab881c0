/** Regular expressions for texts that lack a script: what cannot match without one of its characters is left out. */

/** A script that a text lacks: Chinese characters, or English words. */
export type AbsentScript = 'han' | 'english'

/** Letters in a row that make an English word; Chinese texts hold shorter ones (5G, km). */
const WORD = 3
/** Abbreviations of three letters or more that Chinese texts hold as they are. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(['cnnic', 'tfr', 'nbs', 'usd'])

const HAN = /\p{Script=Han}/u
const HAN_IN_CLASS = /\\p\{Script=Han\}|(?:\p{Script=Han})(?:-\p{Script=Han})?/gu

/** A part of a pattern: its text without what cannot match, whether the whole of it can, and whether it holds groups that are counted or named. */
interface Part {
  readonly text: string
  readonly isDead: boolean
  readonly hasGroups: boolean
}

interface Atom extends Part {
  readonly letter: boolean // one letter of a word
  readonly isAssertion: boolean // a negative lookahead
}

const NEVER = '(?!)'

/** Reads a pattern from left to right. */
class PatternReader {
  private at = 0

  constructor(private readonly source: string, private readonly absent: AbsentScript) {}

  /** The alternatives up to a closing bracket, or the end. Those that cannot match are left out, unless groups in them are counted. */
  alternatives(): Part {
    const all: Part[] = [this.sequence()]
    while (this.source.charAt(this.at) === '|') {
      this.at += 1
      all.push(this.sequence())
    }
    const isDead = all.every((one) => one.isDead)
    const kept = all.filter((one) => !one.isDead || one.hasGroups)
    return { text: kept.length === 0 ? NEVER : kept.map(({ text }) => text).join('|'), isDead, hasGroups: all.some(({ hasGroups }) => hasGroups) }
  }

  private sequence(): Part {
    const begin = this.at
    let text = ''
    let [isDead, hasGroups, word] = [false, false, '']
    const endWord = (): void => {
      if (word.length >= WORD && !ABBREVIATIONS.has(word)) isDead = true
      word = ''
    }
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const start = this.at
      const atom = this.atom()
      const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(this.source.slice(this.at))?.[0] ?? ''
      this.at += quantifier.length
      const isOptional = /^(?:[*?]|\{0)/.test(quantifier)
      hasGroups ||= atom.hasGroups
      if (!atom.letter || isOptional) endWord()
      else if (this.absent === 'english') word += this.source.charAt(start)
      if (quantifier !== '') endWord()
      if (!atom.isDead) text += atom.text + quantifier
      else if (atom.hasGroups) text += this.source.slice(start, this.at)
      if (atom.isDead && !isOptional && !atom.isAssertion) isDead = true
    }
    endWord()
    return { text: isDead ? this.source.slice(begin, this.at) : text, isDead, hasGroups }
  }

  private atom(): Atom {
    const one = this.source.charAt(this.at)
    if (one === '(') return this.group()
    if (one === '[') return this.characterClass()
    const text = one === '\\' ? (/^\\(?:[pP]\{[^}]*\}|k<\w+>|u[\da-f]{4}|.)/s.exec(this.source.slice(this.at))?.[0] ?? one) : String.fromCodePoint(this.source.codePointAt(this.at) ?? 0)
    this.at += text.length
    return { text, isDead: this.absent === 'han' && (text === '\\p{Script=Han}' || (text.length <= 2 && HAN.test(text))), hasGroups: false, letter: /^[a-z]$/.test(text), isAssertion: false }
  }

  private group(): Atom {
    const opening = /^\((?:\?(?::|=|!|<=|<!|<\w+>))?/.exec(this.source.slice(this.at))?.[0] ?? '('
    this.at += opening.length
    const { text, isDead, hasGroups } = this.alternatives()
    this.at += 1
    const isNever = opening + text === '(?!'
    return { text: `${opening}${text})`, isDead: isDead || isNever, hasGroups: hasGroups || opening === '(' || /<\w/.test(opening), letter: false, isAssertion: /!$/.test(opening) && !isNever }
  }

  private characterClass(): Atom {
    const whole = /^\[(?:\\.|[^\]\\])*\]/su.exec(this.source.slice(this.at))?.[0] ?? '['
    this.at += whole.length
    const text = this.absent === 'han' ? whole.replace(HAN_IN_CLASS, '') : whole
    return { text, isDead: text === '[]', hasGroups: false, letter: false, isAssertion: false }
  }
}

/** A pattern as it is for texts without a script: it matches in them what the whole pattern does. `isDead` where that is nothing. */
export const prunePattern = (source: string, absent: AbsentScript): { readonly text: string; readonly isDead: boolean } => {
  if (/\\[1-9k]/.test(source)) return { text: source, isDead: false }
  const { text, isDead } = new PatternReader(source, absent).alternatives()
  return isDead ? { text: NEVER, isDead } : { text, isDead }
}
