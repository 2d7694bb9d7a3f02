/** Keeps passwords unreadable on the disk. */
export interface Vault {
  /** False when the system has nothing to encrypt with that is worth the name. */
  canKeep(): boolean
  /** Base64. Call it only when `canKeep` says so. */
  seal(text: string): string
  /** Null when it was sealed elsewhere, or the key is gone. */
  open(sealed: string): string | null
}

/** What is needed of Electron's `safeStorage`. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean
  encryptString(text: string): Buffer
  decryptString(sealed: Buffer): string
  /** Only on Linux; "basic_text" encrypts with a key that everyone knows. */
  getSelectedStorageBackend?(): string
}

export function createVault(storage: SafeStorage, platform: NodeJS.Platform): Vault {
  return {
    canKeep: () =>
      storage.isEncryptionAvailable() &&
      !(platform === 'linux' && ['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend?.() ?? 'unknown')),
    seal: (text) => storage.encryptString(text).toString('base64'),
    open(sealed) {
      try {
        return storage.decryptString(Buffer.from(sealed, 'base64'))
      } catch {
        // A profile that was carried to another computer: the password has to be given again.
        return null
      }
    },
  }
}
