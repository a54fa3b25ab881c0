import type { Language } from '../../model/text'
import { cliWords } from '../../words/commands'
import { PackageChanged } from './open-package'
import { InputRefused } from './read-input'
import { RecoveryConflict } from './recover-package'
import { LockHeld } from './write-lock'
import { PlaceRefused, WriteUnfinished } from './write-package'

/** A failure of reading or writing files in words; undefined for any other. */
export const commandFailureText = (failure: unknown, root: string, language: Language): string | undefined => {
  const { input, write } = cliWords(language)
  if (failure instanceof InputRefused) return input[failure.problem](failure.path)
  if (failure instanceof LockHeld) return write.locked(failure.path, failure.holder ? String(failure.holder.pid) : '', failure.holder?.host ?? '')
  if (failure instanceof PackageChanged) return write.changed(failure.path)
  if (failure instanceof RecoveryConflict) return write.conflict(failure.path)
  if (failure instanceof PlaceRefused) return write[failure.problem](failure.path)
  if (failure instanceof WriteUnfinished) return write.unfinished(root, failure.message)
  if (failure instanceof Error && failure.name === 'AbortError') return write.interrupted
  return undefined
}
