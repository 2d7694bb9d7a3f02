/** The part of the D-Bus client that the specs use; its own types leave out the session bus and exported objects. */
declare module '@homebridge/dbus-native' {
  import type { EventEmitter } from 'node:events'

  interface InterfaceDescription {
    readonly name: string
    readonly methods: Readonly<Record<string, readonly [string, string, readonly string[], readonly string[]]>>
    readonly signals: Readonly<Record<string, readonly [string, ...string[]]>>
    readonly properties: Readonly<Record<string, string>>
  }

  interface MethodCall {
    readonly destination: string
    readonly path: string
    readonly interface: string
    readonly member: string
    readonly signature?: string
    readonly body?: readonly unknown[]
  }

  interface SessionBus {
    readonly connection: EventEmitter & { end(): void }
    requestName(name: string, flags: number, done: (error: unknown, code: number) => void): void
    releaseName(name: string, done: (error: unknown) => void): void
    /** Calls a method; `done` gets the values of its answer one by one. */
    invoke(call: MethodCall, done: (error: unknown, ...answer: readonly unknown[]) => void): void
    exportInterface(service: object, path: string, description: InterfaceDescription): void
  }

  const dbus: { sessionBus(): SessionBus }
  export default dbus
}
