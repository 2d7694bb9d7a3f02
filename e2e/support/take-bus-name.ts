import type dbus from '@homebridge/dbus-native'

const primaryOwner = 1

/** Takes a name on the session bus, which a stand-in of the desktop goes by; fails where another has it. */
export function takeBusName(bus: ReturnType<typeof dbus.sessionBus>, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    bus.connection.once('error', reject)
    bus.requestName(name, 0, (error, code) => {
      if (error) reject(new Error(`The session bus refused the name ${name}: ${JSON.stringify(error)}`))
      else if (code !== primaryOwner) reject(new Error(`Another program owns ${name} on this session bus`))
      else resolve()
    })
  })
}
