import { assertNever } from '../../shared/assert-never'
import { openDialog } from '../actions/commands'
import { importFeeds } from '../actions/opml-actions'
import { showDataFolder } from '../actions/storage-actions'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import type { HelpSection } from './help-sections'

/** What a section leads to at once. */
export function HelpAction({ section }: { readonly section: HelpSection }) {
  const { organising, settings, starters, storage, survey } = useTexts()
  switch (section) {
    case 'first':
      return <Button onClick={() => openDialog({ type: 'starters' })}>{starters.open}</Button>
    case 'keys':
      return <Button onClick={() => openDialog({ type: 'keys' })}>{settings.keys}</Button>
    case 'moving':
      return <Button onClick={() => void importFeeds()}>{organising.importFeeds}</Button>
    case 'data':
      return <Button onClick={() => void showDataFolder()}>{storage.openFolder}</Button>
    case 'privacy':
    case 'notifications':
      return <Button onClick={() => openDialog({ type: 'settings' })}>{settings.title}</Button>
    case 'sick':
      return <Button onClick={() => openDialog({ type: 'feeds-health' })}>{survey.title}</Button>
    default:
      return assertNever(section)
  }
}
