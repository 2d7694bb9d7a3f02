import {
  AArrowDown,
  AArrowUp,
  CircleDot,
  Copy,
  ExternalLink,
  Image,
  ImageUp,
  Link,
  Mail,
  MailOpen,
  Search,
  Star,
} from 'lucide-react'
import type { CommandName } from '../../shared/commands'
import type { ArticleSummary } from '../../shared/model'
import type { ArticleTarget } from '../article/article-target'
import type { KeyTip } from '../bindings'
import { request } from '../bridge'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'
import type { MenuEntry } from '../ui/menu-items'
import { openLink } from './article-actions'
import { copyLinkOf } from './article-links'
import { isAvailable, runCommand } from './commands'
import { copyAddress } from './feed-actions'
import { searchFor } from './search-actions'

/** As much of a selection as can be searched for. */
const searchedLength = 200

/** What can be done with a part of the open article, and then with the article. */
export function articleTextMenu(
  target: ArticleTarget,
  article: ArticleSummary,
  tip: KeyTip,
): readonly (readonly MenuEntry[])[] {
  return [selectionEntries(target), linkEntries(target), pictureEntries(target), articleEntries(article, tip)].filter(
    (entries) => entries.length > 0,
  )
}

function selectionEntries({ selected }: ArticleTarget): readonly MenuEntry[] {
  if (selected === '') return []
  const { article, palette } = texts()
  const words = selected.replace(/\s+/g, ' ').slice(0, searchedLength)
  const shown = words.length > 30 ? `${words.slice(0, 29)}…` : words
  return [
    { icon: Copy, label: article.menu.copyText, run: () => void copyText(selected) },
    { icon: Search, label: palette.searchFor(shown), run: () => searchFor(words) },
  ]
}

function linkEntries({ link }: ArticleTarget): readonly MenuEntry[] {
  if (link === null) return []
  const { menu } = texts().article
  return [
    { icon: ExternalLink, label: menu.openThisLink, run: () => void openLink(link) },
    { icon: Link, label: menu.copyThisLink, run: () => void copyAddress(link) },
  ]
}

function pictureEntries({ picture }: ArticleTarget): readonly MenuEntry[] {
  if (picture === null) return []
  const { menu } = texts().article
  return [
    { icon: ImageUp, label: menu.openPicture, run: () => void openLink(picture) },
    { icon: Image, label: menu.copyPicture, run: () => void copyAddress(picture) },
  ]
}

/** The commands for the open article, as the window's menu and the palette have them. */
function articleEntries({ id, read, starred }: ArticleSummary, tip: KeyTip): readonly MenuEntry[] {
  const { article } = texts()
  const entry = (name: CommandName) => ({
    keys: tip(name),
    run: () => runCommand(name),
    disabled: !isAvailable(name),
  })
  return [
    { icon: read ? Mail : MailOpen, label: read ? article.markUnread : article.markRead, ...entry('toggle-read') },
    { icon: Star, label: starred ? article.unstar : article.star, ...entry('toggle-starred') },
    { icon: ExternalLink, label: article.openInBrowser, ...entry('open-in-browser') },
    {
      icon: Link,
      label: article.menu.copyLink,
      run: () => void copyLinkOf(id),
      disabled: !isAvailable('open-in-browser'),
    },
    { icon: CircleDot, label: article.nextUnread, ...entry('next-unread') },
    { icon: AArrowUp, label: article.text.larger, ...entry('larger-text') },
    { icon: AArrowDown, label: article.text.smaller, ...entry('smaller-text') },
  ]
}

async function copyText(text: string): Promise<void> {
  const reply = await request('text:copy', { text: text.slice(0, 100_000) })
  if (!reply.ok) showError(reply.failure.message)
  else showToast({ tone: 'plain', message: texts().notices.textCopied, action: null, milliseconds: 3_000 })
}
