/** Whether this is a Mac, where the command key is what Ctrl is elsewhere. */
export const isMac = /^Mac/.test(globalThis.navigator?.platform ?? '')
