import { CheckCheck, Ellipsis, FolderInput, X } from 'lucide-react'
import { leaveChoice } from '../actions/choosing-rows'
import { chosenMenu, markChosenRead, moveChosen } from '../actions/chosen-menu'
import { useTexts } from '../texts'
import { IconButton } from '../ui/icon-button'
import { MenuButton } from '../ui/menu-button'
import { MenuItems } from '../ui/menu-items'

/** How many rows of the sidebar are chosen, and what can be done with all of them. In the place of the sidebar's head, so that no row moves. */
export function ChosenBar({ count }: { readonly count: number }) {
  const { several, sidebar, organising, keys } = useTexts()
  return (
    <div className="pane-header picked-bar chosen-bar" role="toolbar" aria-label={several.name}>
      <p>{several.chosen(count)}</p>
      <IconButton icon={CheckCheck} label={sidebar.menu.markAllRead} onClick={markChosenRead} />
      <IconButton icon={FolderInput} label={organising.moveTo} onClick={moveChosen} />
      <ChosenMore />
      <IconButton icon={X} label={several.clear} keys={keys.caps.escape} onClick={leaveChoice} />
    </div>
  )
}

function ChosenMore() {
  const { several } = useTexts()
  return (
    <MenuButton
      icon={Ellipsis}
      label={several.more}
      onCloseAutoFocus={(event) => {
        event.preventDefault()
        if (document.querySelector('dialog:modal') === null) document.getElementById('feed-tree')?.focus()
      }}
    >
      <ChosenEntries />
    </MenuButton>
  )
}

/** Drawn only while the menu is open: what it offers follows from all that is chosen. */
function ChosenEntries() {
  return <MenuItems groups={chosenMenu()} />
}
