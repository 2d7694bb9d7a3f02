import { Bell, BellOff, CheckCheck, Copy, ExternalLink, Info, RefreshCw, Trash2 } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import type { Feed } from '../../shared/model'
import { openDialog } from '../actions/commands'
import { copyAddress, openSite, setNotify, unsubscribe } from '../actions/feed-actions'
import { markAllRead } from '../actions/mark-actions'
import { refresh } from '../actions/round-actions'

const look = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What can be done with a feed, as the items of a menu. */
export function FeedMenuItems({ feed }: { readonly feed: Feed }) {
  return (
    <>
      <Item onSelect={() => void refresh([feed.id])} icon={<RefreshCw {...look} />}>
        Refresh
      </Item>
      <Item
        disabled={feed.unreadCount === 0}
        onSelect={() => void markAllRead({ type: 'feed', feedId: feed.id })}
        icon={<CheckCheck {...look} />}
      >
        Mark all as read
      </Item>
      <Item
        onSelect={() => void setNotify(feed, !feed.notify)}
        icon={feed.notify ? <BellOff {...look} /> : <Bell {...look} />}
      >
        {feed.notify ? 'Turn notifications off' : 'Turn notifications on'}
      </Item>
      <DropdownMenu.Separator className="menu-separator" />
      <Item onSelect={() => void copyAddress(feed.url)} icon={<Copy {...look} />}>
        Copy address
      </Item>
      <Item disabled={feed.siteUrl === null} onSelect={() => void openSite(feed)} icon={<ExternalLink {...look} />}>
        Open site
      </Item>
      <Item onSelect={() => openDialog({ type: 'feed-details', feedId: feed.id })} icon={<Info {...look} />}>
        Details
      </Item>
      <DropdownMenu.Separator className="menu-separator" />
      <Item onSelect={() => void unsubscribe(feed.id)} icon={<Trash2 {...look} />} grave>
        Unsubscribe
      </Item>
    </>
  )
}

interface ItemProps {
  readonly icon: ReactNode
  readonly children: ReactNode
  readonly onSelect: () => void
  readonly disabled?: boolean
  readonly grave?: boolean
}

function Item({ icon, children, onSelect, disabled = false, grave = false }: ItemProps) {
  return (
    <DropdownMenu.Item
      className={`menu-item ${grave ? 'menu-item-grave' : ''}`}
      disabled={disabled}
      onSelect={onSelect}
    >
      {icon}
      {children}
    </DropdownMenu.Item>
  )
}
