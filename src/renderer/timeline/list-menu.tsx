import { Check, ListFilter } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import type { TimelineLayout } from '../../shared/model'
import { markBeside, markOlderThan } from '../actions/mark-actions'
import { changeSettings } from '../actions/settings-actions'
import { changeList, loadedRow } from '../actions/timeline-actions'
import { listChoiceOf } from '../stores/list-choices'
import { useSelection } from '../stores/selection-store'
import { useSettings } from '../stores/settings-store'
import { useTexts } from '../texts'
import { MenuButton } from '../ui/menu-button'

const layouts: readonly TimelineLayout[] = ['compact', 'comfortable', 'cards']

/** How the list looks, in what order it is, what it leaves out, and marking parts of it. */
export function ListMenu({ disabled }: { readonly disabled: boolean }) {
  const { list } = useTexts()
  return (
    <MenuButton icon={ListFilter} label={list.listOptions} disabled={disabled}>
      <LayoutGroup />
      <DropdownMenu.Separator className="menu-separator" />
      <OrderGroup />
      <DropdownMenu.Separator className="menu-separator" />
      <ShownGroup />
      <DropdownMenu.Separator className="menu-separator" />
      <MarkGroup />
    </MenuButton>
  )
}

function LayoutGroup() {
  const { list } = useTexts()
  const layout = useSettings((settings) => settings.timelineLayout)
  const choose = (value: string): void => {
    const chosen = layouts.find((name) => name === value)
    if (chosen !== undefined) void changeSettings({ timelineLayout: chosen })
  }
  return (
    <DropdownMenu.RadioGroup aria-label={list.layout} value={layout} onValueChange={choose}>
      <DropdownMenu.Label className="menu-label">{list.layout}</DropdownMenu.Label>
      {layouts.map((name) => (
        <DropdownMenu.RadioItem key={name} className="menu-item menu-choice" value={name}>
          <Chosen>{list.layouts[name]}</Chosen>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}

function OrderGroup() {
  const { list } = useTexts()
  const view = useSelection((selection) => selection.view)
  const { oldestFirst } = useSettings((settings) => listChoiceOf(settings.listChoices, view))
  return (
    <DropdownMenu.RadioGroup
      aria-label={list.order}
      value={oldestFirst ? 'oldest' : 'newest'}
      onValueChange={(value) => changeList({ oldestFirst: value === 'oldest' })}
    >
      <DropdownMenu.Label className="menu-label">{list.order}</DropdownMenu.Label>
      <DropdownMenu.RadioItem className="menu-item menu-choice" value="newest">
        <Chosen>{list.newestFirst}</Chosen>
      </DropdownMenu.RadioItem>
      <DropdownMenu.RadioItem className="menu-item menu-choice" value="oldest">
        <Chosen>{list.oldestFirst}</Chosen>
      </DropdownMenu.RadioItem>
    </DropdownMenu.RadioGroup>
  )
}

function ShownGroup() {
  const { list } = useTexts()
  const view = useSelection((selection) => selection.view)
  const { unreadOnly } = useSettings((settings) => listChoiceOf(settings.listChoices, view))
  const groupByDay = useSettings((settings) => settings.groupByDay)
  return (
    <DropdownMenu.Group aria-label={list.show}>
      <DropdownMenu.Label className="menu-label">{list.show}</DropdownMenu.Label>
      {view.type !== 'unread' && (
        <DropdownMenu.CheckboxItem
          className="menu-item menu-choice"
          checked={unreadOnly}
          onCheckedChange={(checked) => changeList({ unreadOnly: checked })}
        >
          <Chosen>{list.unreadOnly}</Chosen>
        </DropdownMenu.CheckboxItem>
      )}
      <DropdownMenu.CheckboxItem
        className="menu-item menu-choice"
        checked={groupByDay}
        onCheckedChange={(checked) => void changeSettings({ groupByDay: checked })}
      >
        <Chosen>{list.groupByDay}</Chosen>
      </DropdownMenu.CheckboxItem>
    </DropdownMenu.Group>
  )
}

/** Marks a part of the view as read; each can be taken back. */
function MarkGroup() {
  const { list } = useTexts()
  const view = useSelection((selection) => selection.view)
  const openId = useSelection((selection) => selection.articleId)
  const row = loadedRow(openId)
  const beside = (side: 'above' | 'below'): void => {
    if (row !== undefined) markBeside(view, row, side)
  }
  return (
    <DropdownMenu.Group aria-label={list.markAsRead}>
      <DropdownMenu.Label className="menu-label">{list.markAsRead}</DropdownMenu.Label>
      <MarkLine text={list.olderThanDay} run={() => markOlderThan(view, 1)} />
      <MarkLine text={list.olderThanWeek} run={() => markOlderThan(view, 7)} />
      <MarkLine text={list.aboveOpen} run={() => beside('above')} disabled={row === undefined} />
      <MarkLine text={list.belowOpen} run={() => beside('below')} disabled={row === undefined} />
    </DropdownMenu.Group>
  )
}

interface MarkLineProps {
  readonly text: string
  readonly run: () => void
  readonly disabled?: boolean
}

function MarkLine({ text, run, disabled = false }: MarkLineProps) {
  return (
    <DropdownMenu.Item className="menu-item menu-choice" disabled={disabled} onSelect={run}>
      <span className="menu-tick" />
      {text}
    </DropdownMenu.Item>
  )
}

/** A line that can be chosen: its place for the tick is there when it is not, too. */
function Chosen({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <span className="menu-tick">
        <DropdownMenu.ItemIndicator>
          <Check size={15} strokeWidth={2} aria-hidden="true" />
        </DropdownMenu.ItemIndicator>
      </span>
      {children}
    </>
  )
}
