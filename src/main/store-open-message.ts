import { assertNever } from '../shared/assert-never'
import type { StoreOpenFailure } from '../shared/store-contract'

/** Says why the articles could not be opened and what to do. The file is left as it was in each case. */
export function storeOpenMessage(failure: StoreOpenFailure, path: string): string {
  switch (failure.type) {
    case 'from-the-future':
      return (
        `Your articles in ${path} were written by a newer Courant (format ${failure.found}; this one knows ` +
        `${failure.known}). Nothing was changed. Install the newer version to read them.`
      )
    case 'damaged':
      return (
        `Your articles in ${path} cannot be read: ${failure.detail}. Nothing was changed. Put back a copy of this ` +
        'file, or move it away to start anew.'
      )
    case 'unavailable':
      return (
        `Your articles in ${path} cannot be opened: ${failure.detail}. Nothing was changed. Check that the folder ` +
        'can be written to and that the disk is not full, then start Courant again.'
      )
    default:
      return assertNever(failure)
  }
}
