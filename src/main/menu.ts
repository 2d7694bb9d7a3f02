import { Menu, type MenuItemConstructorOptions } from 'electron'
import { bindingsOf, type CommandName, type KeyChoices } from '../shared/commands'
import type { Texts } from '../shared/texts/texts'
import { acceleratorOf } from './accelerator'

interface MenuDependencies {
  readonly texts: Texts
  readonly keys: KeyChoices
  readonly command: (command: CommandName) => void
  readonly withDevTools: boolean
  readonly isMac: boolean
}

/** The application menu. What concerns the window's content is sent to it as a command. */
export function setMenu(dependencies: MenuDependencies): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(dependencies)))
}

type Item = (command: CommandName, label?: string) => MenuItemConstructorOptions

function menuTemplate(dependencies: MenuDependencies): MenuItemConstructorOptions[] {
  const { texts, isMac, withDevTools } = dependencies
  const say = texts.menu
  const item = itemMaker(dependencies)
  return [
    ...(isMac ? [appMenu(say, item)] : []),
    feedsMenu(texts, item, isMac),
    editMenu(say),
    articlesMenu(say, item),
    goMenu(say, item),
    viewMenu(say, item, withDevTools),
    ...(isMac ? [{ role: 'windowMenu' as const, label: say.window }] : []),
    {
      role: 'help',
      label: say.help,
      submenu: [
        item('help', texts.help.title),
        item('show-keys', say.keys),
        rule,
        item('responsiveness', say.responsiveness),
        item('diagnostics', say.diagnostics),
        rule,
        item('check-updates', say.checkUpdates),
      ],
    },
  ]
}

/** A command is called in the menu what it is called everywhere, unless the menu has a word of its own for it. */
function itemMaker({ texts, keys, command, isMac }: MenuDependencies): Item {
  const bindings = new Map(bindingsOf(keys).map((binding) => [binding.command, binding.keys]))
  return (name, label = texts.keys.what[name]) => ({
    id: name,
    label,
    click: () => command(name),
    ...acceleratorOf(bindings.get(name) ?? [], isMac),
  })
}

function appMenu(say: Texts['menu'], item: Item): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: say.about },
      rule,
      item('settings', say.settings),
      rule,
      { role: 'services' },
      rule,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      rule,
      quitItem(say),
    ],
  }
}

function feedsMenu(texts: Texts, item: Item, isMac: boolean): MenuItemConstructorOptions {
  const say = texts.menu
  return {
    label: say.feeds,
    submenu: [
      item('add-feed', say.addFeed),
      item('starters', texts.starters.open),
      item('new-folder', say.newFolder),
      item('new-saved-search'),
      item('rules'),
      item('refresh', say.refreshAll),
      rule,
      item('feeds-health'),
      item('feed-health'),
      rule,
      item('import-feeds', say.importFeeds),
      item('export-feeds', say.exportFeeds),
      item('export-articles', say.exportArticles),
      item('import-archive', say.importArchive),
      rule,
      ...(isMac ? [] : [item('settings', say.settings), rule]),
      { role: 'close', label: say.closeWindow },
      ...(isMac ? [] : [quitItem(say)]),
    ],
  }
}

function quitItem(say: Texts['menu']): MenuItemConstructorOptions {
  return { role: 'quit', label: say.quit, accelerator: 'CmdOrCtrl+Q' }
}

/** The platform's own: Electron knows what each does, and says it in English where nobody says otherwise. */
function editMenu(say: Texts['menu']): MenuItemConstructorOptions {
  return {
    label: say.edit,
    submenu: [
      { role: 'undo', label: say.undo },
      { role: 'redo', label: say.redo },
      rule,
      { role: 'cut', label: say.cut },
      { role: 'copy', label: say.copy },
      { role: 'paste', label: say.paste },
      { role: 'selectAll', label: say.selectAll },
    ],
  }
}

function articlesMenu(say: Texts['menu'], item: Item): MenuItemConstructorOptions {
  return {
    label: say.articles,
    submenu: [
      item('search', say.search),
      rule,
      item('next-article', say.nextArticle),
      item('previous-article', say.previousArticle),
      item('next-unread', say.nextUnread),
      rule,
      item('toggle-read', say.toggleRead),
      item('toggle-starred', say.toggleStarred),
      item('mark-all-read', say.markAllRead),
      rule,
      item('open-in-browser', say.openInBrowser),
    ],
  }
}

function goMenu(say: Texts['menu'], item: Item): MenuItemConstructorOptions {
  return {
    label: say.go,
    submenu: [
      item('palette'),
      rule,
      item('go-all'),
      item('go-today'),
      item('go-unread'),
      item('go-starred'),
      rule,
      item('next-feed'),
      item('previous-feed'),
    ],
  }
}

function viewMenu(say: Texts['menu'], item: Item, withDevTools: boolean): MenuItemConstructorOptions {
  return {
    label: say.view,
    submenu: [
      item('larger-text'),
      item('smaller-text'),
      rule,
      { role: 'zoomIn', label: say.zoomIn },
      { role: 'zoomOut', label: say.zoomOut },
      { role: 'resetZoom', label: say.resetZoom },
      rule,
      { role: 'togglefullscreen', label: say.fullScreen },
      ...(withDevTools ? [rule, { role: 'toggleDevTools' as const, label: say.devTools }] : []),
    ],
  }
}

const rule: MenuItemConstructorOptions = { type: 'separator' }
