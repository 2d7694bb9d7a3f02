/** A stand-in for the desktop's tray: the StatusNotifierWatcher that items register with, and what a click on one does. */
import { EventEmitter } from 'node:events'
import dbus from '@homebridge/dbus-native'
import { takeBusName } from './take-bus-name.ts'

export interface TrayHost {
  /** The bus names of the items, oldest first. */
  readonly items: readonly string[]
  toolTip(): Promise<string>
  /** The labels of the menu, top to bottom; fails while there is no item, or no menu of it yet. */
  labels(): Promise<readonly string[]>
  /** A click on the icon. */
  activate(): Promise<void>
  /** A click on the menu's entry with this label. */
  choose(label: string): Promise<void>
  close(): Promise<void>
}

interface Entry {
  readonly id: number
  readonly label: string
}

const watcher = 'org.kde.StatusNotifierWatcher'
const item = 'org.kde.StatusNotifierItem'

export async function startTrayHost(): Promise<TrayHost> {
  const bus = dbus.sessionBus()
  const items: string[] = []
  const service = Object.assign(new EventEmitter(), {
    RegisterStatusNotifierItem: (name: string) => {
      items.push(name)
    },
    RegisterStatusNotifierHost() {},
    IsStatusNotifierHostRegistered: true,
    ProtocolVersion: 0,
    RegisteredStatusNotifierItems: items,
  })
  await takeBusName(bus, watcher)
  bus.exportInterface(service, '/StatusNotifierWatcher', {
    name: watcher,
    methods: {
      RegisterStatusNotifierItem: ['s', '', ['service'], []],
      RegisterStatusNotifierHost: ['s', '', ['service'], []],
    },
    signals: { StatusNotifierItemRegistered: ['s', 'service'] },
    properties: { IsStatusNotifierHostRegistered: 'b', ProtocolVersion: 'i', RegisteredStatusNotifierItems: 'as' },
  })

  function call(path: string, name: string, member: string, signature: string, body: readonly unknown[]) {
    const destination = items.at(-1)
    if (destination === undefined) throw new Error('There is no item in the tray')
    return new Promise<readonly unknown[]>((resolve, reject) => {
      bus.invoke({ destination, path, interface: name, member, signature, body }, (error, ...answer) =>
        error ? reject(new Error(`${member}: ${JSON.stringify(error)}`)) : resolve(answer),
      )
    })
  }
  const property = async (name: string): Promise<unknown> => {
    const [variant] = await call('/StatusNotifierItem', 'org.freedesktop.DBus.Properties', 'Get', 'ss', [item, name])
    return unwrapped(variant)
  }
  const menu = async (): Promise<{ readonly path: string; readonly entries: readonly Entry[] }> => {
    const path = String(await property('Menu'))
    const [, layout] = await call(path, 'com.canonical.dbusmenu', 'GetLayout', 'iias', [0, -1, ['label']])
    return { path, entries: entriesOf(layout) }
  }

  return {
    items,
    toolTip: async () => JSON.stringify(await property('ToolTip')),
    labels: async () => (await menu()).entries.map(({ label }) => label),
    activate: async () => {
      await call('/StatusNotifierItem', item, 'Activate', 'ii', [0, 0])
    },
    choose: async (label) => {
      const { path, entries } = await menu()
      const entry = entries.find((one) => one.label === label)
      if (entry === undefined)
        throw new Error(`The menu has no ${label}: ${entries.map((one) => one.label).join(', ')}`)
      await call(path, 'com.canonical.dbusmenu', 'Event', 'isvu', [entry.id, 'clicked', ['s', ''], 0])
    },
    close: () =>
      new Promise((resolve) => {
        bus.releaseName(watcher, () => {
          bus.connection.end()
          resolve()
        })
      }),
  }
}

/** A variant comes as its signature and a list of one value. */
function unwrapped(variant: unknown): unknown {
  return Array.isArray(variant) && Array.isArray(variant[1]) ? variant[1][0] : variant
}

/** Entries of a layout `(ia{sv}av)`, as com.canonical.dbusmenu has it, with those of its submenus; what has no label is a line. */
function entriesOf(layout: unknown): readonly Entry[] {
  const [id, properties, children] = layout as [number, readonly [string, unknown][], readonly unknown[]]
  const label = properties.find(([name]) => name === 'label')?.[1]
  const own = label === undefined ? [] : [{ id, label: String(unwrapped(label)).replaceAll('_', '') }]
  return [...own, ...children.flatMap((child) => entriesOf(unwrapped(child)))]
}
