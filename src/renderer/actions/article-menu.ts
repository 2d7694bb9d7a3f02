import { BookOpen, BookX, Copy, ExternalLink, FileCode, FileDown, Image, ImageOff, Mail, Printer } from 'lucide-react'
import type { Article, Feed } from '../../shared/model'
import { useFeeds } from '../stores/feeds-store'
import { texts } from '../texts'
import type { MenuEntry } from '../ui/menu-items'
import { copyLink, openInBrowser, shareByMail } from './article-actions'
import { setAlwaysFull } from './full-text-actions'
import { printArticle, saveArticle } from './paper-actions'
import { feedShowsPictures, setPictures } from './picture-actions'

/** What can be done with an article, beside what its buttons do. */
export function articleMenu(article: Article): readonly (readonly MenuEntry[])[] {
  const { link, alwaysFull } = article
  const { menu } = texts().article
  const feed = useFeeds.getState().byId.get(article.feedId)
  return [
    [
      { icon: ExternalLink, label: menu.open, run: () => void openInBrowser(), disabled: link === null },
      { icon: Copy, label: menu.copyLink, run: () => void copyLink(article), disabled: link === null },
      { icon: Mail, label: menu.share, run: () => void shareByMail(article), disabled: link === null },
    ],
    [
      { icon: FileCode, label: texts().reading.saveHtml, run: () => void saveArticle('html') },
      { icon: FileDown, label: texts().reading.savePdf, run: () => void saveArticle('pdf') },
      { icon: Printer, label: texts().reading.print, run: () => void printArticle() },
    ],
    [
      {
        icon: alwaysFull ? BookX : BookOpen,
        label: alwaysFull ? menu.notAlwaysFull : menu.alwaysFull,
        run: () => void setAlwaysFull(article, !alwaysFull),
      },
      ...(feed === undefined ? [] : [pictureEntry(feed)]),
    ],
  ]
}

function pictureEntry(feed: Feed): MenuEntry {
  const { menu } = texts().article
  return feedShowsPictures(feed.id)
    ? { icon: ImageOff, label: menu.neverPictures, run: () => void setPictures(feed, 'never') }
    : { icon: Image, label: menu.alwaysPictures, run: () => void setPictures(feed, 'always') }
}
