import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Texts } from '../shared/texts/texts'
import type { WindowCommand } from '../shared/window-contract'

/** The application menu. What concerns the window's content is sent to it as a command. */
export function setMenu(dependencies: {
  readonly say: Texts['menu']
  readonly command: (command: WindowCommand) => void
  readonly withDevTools: boolean
  readonly isMac: boolean
}): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(dependencies)))
}

function menuTemplate(dependencies: Parameters<typeof setMenu>[0]): MenuItemConstructorOptions[] {
  const { say, command, withDevTools, isMac } = dependencies
  const item = (label: string, name: WindowCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => command(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const settings = item(say.settings, 'settings', 'CmdOrCtrl+,')
  const quit: MenuItemConstructorOptions = { role: 'quit', label: say.quit, accelerator: 'CmdOrCtrl+Q' }
  return [
    ...(isMac
      ? [{ role: 'appMenu' as const, submenu: [{ role: 'about' as const, label: say.about }, settings, quit] }]
      : []),
    {
      label: say.feeds,
      submenu: [
        item(say.addFeed, 'add-feed', 'CmdOrCtrl+N'),
        item(say.newFolder, 'new-folder'),
        item(say.refreshAll, 'refresh', 'CmdOrCtrl+R'),
        rule,
        item(say.importFeeds, 'import-feeds'),
        item(say.exportFeeds, 'export-feeds'),
        ...(isMac ? [] : [rule, settings, rule, quit]),
      ],
    },
    editMenu(say),
    {
      label: say.articles,
      submenu: [
        item(say.search, 'search', 'CmdOrCtrl+Shift+F'),
        rule,
        item(say.nextArticle, 'next-article'),
        item(say.previousArticle, 'previous-article'),
        item(say.nextUnread, 'next-unread'),
        rule,
        item(say.toggleRead, 'toggle-read'),
        item(say.toggleStarred, 'toggle-starred'),
        item(say.markAllRead, 'mark-all-read', 'CmdOrCtrl+Shift+A'),
        rule,
        item(say.openInBrowser, 'open-in-browser'),
      ],
    },
    {
      label: say.view,
      submenu: [
        { role: 'zoomIn', label: say.zoomIn },
        { role: 'zoomOut', label: say.zoomOut },
        { role: 'resetZoom', label: say.resetZoom },
        rule,
        { role: 'togglefullscreen', label: say.fullScreen },
        ...(withDevTools ? [rule, { role: 'toggleDevTools' as const, label: say.devTools }] : []),
      ],
    },
    {
      role: 'help',
      label: say.help,
      submenu: [item(say.keys, 'show-keys'), item(say.responsiveness, 'responsiveness')],
    },
  ]
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

const rule: MenuItemConstructorOptions = { type: 'separator' }
