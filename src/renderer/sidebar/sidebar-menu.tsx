import { Check, Download, FolderPlus, ListFilter, SlidersHorizontal, Sprout, Upload } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { openDialog } from '../actions/commands'
import { exportFeeds, importFeeds } from '../actions/opml-actions'
import { newSavedSearch } from '../actions/saved-search-actions'
import { changeSettings } from '../actions/settings-actions'
import { newFolder } from '../actions/sidebar-actions'
import { useFeeds } from '../stores/feeds-store'
import { useSettings } from '../stores/settings-store'
import { useTexts } from '../texts'
import { MenuButton } from '../ui/menu-button'
import { MenuItems } from '../ui/menu-items'

const sorts = ['hand', 'name', 'unread'] as const

/** What concerns the whole sidebar: its order, what it shows, folders, and lists of feeds. */
export function SidebarMenu() {
  const { organising, savedSearches, starters } = useTexts()
  const sort = useSettings((settings) => settings.sidebarSort)
  const hideRead = useSettings((settings) => settings.hideRead)
  const isEmpty = useFeeds((list) => list.order.length === 0)
  return (
    <MenuButton
      icon={SlidersHorizontal}
      label={organising.sidebarOptions}
      onCloseAutoFocus={(event) => document.querySelector('dialog:modal, .rename-field') && event.preventDefault()}
    >
      <DropdownMenu.RadioGroup value={sort} aria-label={organising.sortBy}>
        {sorts.map((one) => (
          <DropdownMenu.RadioItem
            key={one}
            value={one}
            className="menu-item"
            onSelect={() => void changeSettings({ sidebarSort: one })}
          >
            <Mark />
            {organising.sort[one]}
          </DropdownMenu.RadioItem>
        ))}
      </DropdownMenu.RadioGroup>
      <DropdownMenu.Separator className="menu-separator" />
      <DropdownMenu.CheckboxItem
        className="menu-item"
        checked={hideRead}
        onSelect={() => void changeSettings({ hideRead: !hideRead })}
      >
        <Mark />
        {organising.hideRead}
      </DropdownMenu.CheckboxItem>
      <DropdownMenu.Separator className="menu-separator" />
      <MenuItems
        groups={[
          [
            { icon: FolderPlus, label: organising.newFolder, run: () => void newFolder(null) },
            { icon: ListFilter, label: savedSearches.newTitle, run: newSavedSearch, disabled: isEmpty },
          ],
          [
            { icon: Sprout, label: starters.open, run: () => openDialog({ type: 'starters' }) },
            { icon: Download, label: organising.importFeeds, run: () => void importFeeds() },
            { icon: Upload, label: organising.exportFeeds, run: () => void exportFeeds(), disabled: isEmpty },
          ],
        ]}
      />
    </MenuButton>
  )
}

function Mark() {
  return (
    <span className="menu-mark">
      <DropdownMenu.ItemIndicator>
        <Check size={16} strokeWidth={2} aria-hidden="true" />
      </DropdownMenu.ItemIndicator>
    </span>
  )
}
