/** A stand-in for the desktop's notification daemon on the session bus: it shows nothing and remembers everything. */
import { EventEmitter } from 'node:events'
import dbus from '@homebridge/dbus-native'
import { takeBusName } from './take-bus-name.ts'

export interface Notice {
  readonly id: number
  readonly appName: string
  readonly title: string
  readonly body: string
}

export interface NotificationService {
  /** Every notice since the start, oldest first. */
  readonly notices: readonly Notice[]
  /** What a person's click on the notice tells the app. */
  click(notice: Notice): void
  close(): Promise<void>
}

const busName = 'org.freedesktop.Notifications'
const objectPath = '/org/freedesktop/Notifications'

/** Must be there before the app shows its first notice, or the bus starts a real daemon in its place. */
export async function startNotificationService(): Promise<NotificationService> {
  const bus = dbus.sessionBus()
  const notices: Notice[] = []
  const service = Object.assign(new EventEmitter(), {
    Notify: (appName: string, _replaces: number, _icon: string, title: string, body: string) => {
      const id = notices.length + 1
      notices.push({ id, appName, title, body })
      return id
    },
    CloseNotification() {},
    GetCapabilities() {
      return ['actions', 'body', 'body-markup']
    },
    GetServerInformation() {
      return ['notification-service', 'courant-tests', '1', '1.2']
    },
  })

  await takeBusName(bus, busName)
  bus.exportInterface(service, objectPath, {
    name: busName,
    methods: {
      Notify: ['susssasa{sv}i', 'u', [], ['id']],
      CloseNotification: ['u', '', [], []],
      GetCapabilities: ['', 'as', [], ['capabilities']],
      GetServerInformation: ['', 'ssss', [], ['name', 'vendor', 'version', 'spec']],
    },
    signals: { ActionInvoked: ['us', 'id', 'key'], NotificationClosed: ['uu', 'id', 'reason'] },
    properties: {},
  })

  return {
    notices,
    click: (notice) => {
      service.emit('ActionInvoked', notice.id, 'default')
    },
    close: () =>
      new Promise((resolve) => {
        bus.releaseName(busName, () => {
          bus.connection.end()
          resolve()
        })
      }),
  }
}
