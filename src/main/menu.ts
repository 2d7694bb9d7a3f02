import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { WindowCommand } from '../shared/window-contract'

/** The application menu. What concerns the window's content is sent to it as a command. */
export function setMenu(dependencies: {
  readonly command: (command: WindowCommand) => void
  readonly withDevTools: boolean
  readonly isMac: boolean
}): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(dependencies)))
}

function menuTemplate(dependencies: Parameters<typeof setMenu>[0]): MenuItemConstructorOptions[] {
  const { command, withDevTools, isMac } = dependencies
  const item = (label: string, name: WindowCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => command(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const settings = item('Settings…', 'settings', 'CmdOrCtrl+,')
  return [
    ...(isMac
      ? [{ role: 'appMenu' as const, submenu: [{ role: 'about' as const }, settings, { role: 'quit' as const }] }]
      : []),
    {
      label: '&Feeds',
      submenu: [
        item('Add feed…', 'add-feed', 'CmdOrCtrl+N'),
        item('Refresh all', 'refresh', 'CmdOrCtrl+R'),
        ...(isMac ? [] : [{ type: 'separator' as const }, settings, { type: 'separator' as const }, quitItem]),
      ],
    },
    { role: 'editMenu' },
    {
      label: '&Articles',
      submenu: [
        item('Search articles', 'search', 'CmdOrCtrl+Shift+F'),
        { type: 'separator' },
        item('Next article', 'next-article'),
        item('Previous article', 'previous-article'),
        item('Next unread article', 'next-unread'),
        { type: 'separator' },
        item('Mark as read or unread', 'toggle-read'),
        item('Star or unstar', 'toggle-starred'),
        item('Mark all as read', 'mark-all-read', 'CmdOrCtrl+Shift+A'),
        { type: 'separator' },
        item('Open in browser', 'open-in-browser'),
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(withDevTools ? [{ type: 'separator' as const }, { role: 'toggleDevTools' as const }] : []),
      ],
    },
    { role: 'help', submenu: [item('Keyboard shortcuts', 'show-keys'), item('Responsiveness…', 'responsiveness')] },
  ]
}

const quitItem: MenuItemConstructorOptions = { role: 'quit', accelerator: 'CmdOrCtrl+Q' }
