import type { VintageWords } from '../zh/vintage'

export const vintage: VintageWords = {
  choice: 'Data vintage',
  options: { current: 'Current', 'first-release': 'As first published' },
  banner: 'This page shows figures as first published. Where no first release is held, the current figure is shown and marked.',
  claims: 'Claims are still checked against current figures.',
}
