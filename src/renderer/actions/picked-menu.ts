import { Mail, MailOpen, Star, StarOff } from 'lucide-react'
import type { CommandName } from '../../shared/commands'
import { texts } from '../texts'
import type { MenuEntry } from '../ui/menu-items'
import { changePicked } from './picking'

/** What can be done with all picked rows. */
export function pickedMenu(tip: (command: CommandName) => string | undefined): readonly (readonly MenuEntry[])[] {
  const { article } = texts()
  return [
    [
      { icon: MailOpen, label: article.markRead, keys: tip('toggle-read'), run: () => void changePicked('read') },
      { icon: Mail, label: article.markUnread, run: () => void changePicked('unread') },
    ],
    [
      { icon: Star, label: article.star, keys: tip('toggle-starred'), run: () => void changePicked('starred') },
      { icon: StarOff, label: article.unstar, run: () => void changePicked('unstarred') },
    ],
  ]
}
