import { readFile } from 'node:fs/promises'
import * as tls from 'node:tls'

/** Where certificate authorities are to be had. */
export interface AuthoritySources {
  /** The runtime's own list, PEM each. */
  readonly builtIn: readonly string[]
  /** The system's, where the runtime can ask for them; null where it cannot. */
  readonly system: (() => readonly string[]) | null
  /** Files that may hold the system's authorities, the first that can be read counts; used where `system` is null. */
  readonly bundlePaths: readonly string[]
  /** One more file, as `NODE_EXTRA_CA_CERTS` names it. */
  readonly extraPath: string | null
  readonly readText: (path: string) => Promise<string>
}

const certificate = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/g

/** Debian and its kin, Fedora and its kin, openSUSE, Alpine. */
const usualBundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
]

/** Those of the machine this runs on. Node can name the system's authorities since 22.15. */
export function sourcesOfThisMachine(environment: NodeJS.ProcessEnv): AuthoritySources {
  const canAsk = typeof tls.getCACertificates === 'function'
  return {
    builtIn: tls.rootCertificates,
    system: canAsk ? () => tls.getCACertificates('system') : null,
    bundlePaths: process.platform === 'linux' ? usualBundles : [],
    extraPath: environment.NODE_EXTRA_CA_CERTS ?? null,
    readText: (path) => readFile(path, 'utf8'),
  }
}

/** Every authority once, PEM each. A file that cannot be read counts as empty. */
export async function listAuthorities(sources: AuthoritySources): Promise<readonly string[]> {
  const { builtIn, system, bundlePaths, extraPath, readText } = sources
  const read = async (path: string): Promise<readonly string[]> => {
    try {
      return (await readText(path)).match(certificate) ?? []
    } catch {
      // Not every system has every file, and a bad setting must not take all secure feeds away.
      return []
    }
  }
  let ofSystem = system?.() ?? []
  for (const path of system === null ? bundlePaths : []) if (ofSystem.length === 0) ofSystem = await read(path)
  const extra = extraPath === null ? [] : await read(extraPath)
  return [...new Set([...builtIn, ...ofSystem, ...extra].map((pem) => pem.trim()))]
}

/**
 * The authorities as sockets want them, made when the first secure connection needs them and then kept: reading some
 * hundred certificates takes a moment, and one for each connection would take it each time.
 *
 * Where something in the system's list cannot be read, the runtime's own list has to do.
 */
export function createTrust(
  sources: AuthoritySources,
  warn: (message: string) => void,
): () => Promise<tls.SecureContext | undefined> {
  let context: Promise<tls.SecureContext | undefined> | null = null

  async function make(): Promise<tls.SecureContext | undefined> {
    try {
      return tls.createSecureContext({ ca: [...(await listAuthorities(sources))] })
    } catch (error) {
      warn(`the system’s certificate authorities cannot be used: ${String(error).slice(0, 500)}`)
      return undefined
    }
  }

  return () => {
    context ??= make()
    return context
  }
}
