import { assertNever } from '../shared/assert-never'
import type { StoreOpenFailure } from '../shared/store-contract'
import type { Texts } from '../shared/texts/texts'

/** Says why the articles could not be opened and what to do. The file is left as it was in each case. */
export function storeOpenMessage({ refusals }: Texts, failure: StoreOpenFailure, path: string): string {
  switch (failure.type) {
    case 'from-the-future':
      return refusals.start.fromTheFuture(path, failure.found, failure.known)
    case 'damaged':
      return refusals.start.damaged(path, failure.detail)
    case 'unavailable':
      return refusals.start.unavailable(path, failure.detail)
    default:
      return assertNever(failure)
  }
}
