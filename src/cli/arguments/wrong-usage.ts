/** A problem of arguments. `option` includes its dashes; `nearest` is '' where no name is similar. */
export type UsageProblem =
  | { readonly problem: 'command-missing' }
  | { readonly problem: 'command-unknown'; readonly found: string }
  | { readonly problem: 'language-unknown'; readonly found: string }
  | { readonly problem: 'option-unknown'; readonly found: string; readonly nearest: string }
  | { readonly problem: 'value-missing'; readonly option: string }
  | { readonly problem: 'value-unknown'; readonly option: string; readonly found: string; readonly known: readonly string[]; readonly nearest: string }
  | { readonly problem: 'too-many'; readonly found: string }
  | { readonly problem: 'file-needed' | 'out-needed' | 'panels-missing' }
  | { readonly problem: 'encoding-unknown' | 'period-wrong' | 'day-wrong' | 'site-wrong' | 'report-unknown'; readonly found: string }
  | { readonly problem: 'layout-unknown'; readonly found: string; readonly nearest: string }
  | { readonly problem: 'year-wrong'; readonly option: string; readonly found: string }
  | { readonly problem: 'regions-wrong'; readonly found: string; readonly most: number }
  | { readonly problem: 'range-wrong'; readonly from: number; readonly to: number }

/** Thrown while arguments are read; caught only by `readArguments`. */
export class WrongUsage extends Error {
  constructor(readonly usage: UsageProblem) {
    super(usage.problem)
  }
}
