import { Ellipsis } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { Article } from '../../shared/model'
import { articleMenu } from '../actions/article-menu'
import { useTexts } from '../texts'
import { IconButton } from '../ui/icon-button'
import { MenuItems } from '../ui/menu-items'

/** The menu of the open article. Not modal: the modal form would put a style element into the page. */
export function ArticleMenuButton({ article }: { readonly article: Article }) {
  const { menu } = useTexts().article
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton icon={Ellipsis} label={menu.title} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={6} collisionPadding={8} aria-label={menu.title}>
          <MenuItems groups={articleMenu(article)} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
