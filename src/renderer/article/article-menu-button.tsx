import { Ellipsis } from 'lucide-react'
import type { Article } from '../../shared/model'
import { articleMenu } from '../actions/article-menu'
import { useTexts } from '../texts'
import { MenuButton } from '../ui/menu-button'
import { MenuItems } from '../ui/menu-items'

/** The menu of the open article. */
export function ArticleMenuButton({ article }: { readonly article: Article }) {
  const { menu } = useTexts().article
  return (
    <MenuButton icon={Ellipsis} label={menu.title}>
      <MenuItems groups={articleMenu(article)} />
    </MenuButton>
  )
}
