import { rootCertificates } from 'node:tls'
import { describe, expect, it } from 'vitest'
import { makeCertificate } from './testing/certificate'
import { createFetchTools, failureOf, say, textOf } from './testing/fetching'
import { namesAt, serveSecurely } from './testing/secure-server'
import { type AuthoritySources, createTrust, listAuthorities, sourcesOfThisMachine } from './trusted-authorities'

const company = makeCertificate('A Company', { isAuthority: true })
const another = makeCertificate('Another Company', { isAuthority: true })

/** Sources with these files and nothing else. */
const sourcesOf = (
  files: Readonly<Record<string, string>>,
  more: Partial<AuthoritySources> = {},
): AuthoritySources => ({
  builtIn: [],
  system: null,
  bundlePaths: ['/first', '/second'],
  extraPath: null,
  readText: async (path) => {
    const text = files[path]
    if (text === undefined) throw new Error('ENOENT')
    return text
  },
  ...more,
})
const bare = (pem: string): string => pem.trim()

describe('listAuthorities', () => {
  it('asks the runtime for the system’s where it can, and then reads no bundle', async () => {
    const sources = sourcesOf({ '/first': another.cert }, { system: () => [company.cert] })
    expect(await listAuthorities(sources)).toEqual([bare(company.cert)])
  })

  it('reads the first bundle that is there, with what is written between the certificates left out', async () => {
    const sources = sourcesOf({ '/second': `# A Company\n${company.cert}\n# Another\n${another.cert}` })
    expect(await listAuthorities(sources)).toEqual([bare(company.cert), bare(another.cert)])
  })

  it('adds the file of NODE_EXTRA_CA_CERTS, and has each authority once', async () => {
    const files = { '/first': company.cert, '/extra': `${company.cert}${another.cert}` }
    const sources = sourcesOf(files, { builtIn: [company.cert], extraPath: '/extra' })
    expect(await listAuthorities(sources)).toEqual([bare(company.cert), bare(another.cert)])
  })

  it('does with the built-in ones where no file can be read', async () => {
    const sources = sourcesOf({}, { builtIn: [company.cert], extraPath: '/extra' })
    expect(await listAuthorities(sources)).toEqual([bare(company.cert)])
  })
})

describe('trust', () => {
  const serve = () => serveSecurely(makeCertificate('intranet.example', { issuer: company }), say(200, {}, 'for staff'))
  const toolsWith = (sources: AuthoritySources) =>
    createFetchTools(
      {},
      { lookup: namesAt({ 'intranet.example': ['127.0.0.1'] }), trust: createTrust(sources, () => {}) },
    )

  it('is given to a server whose authority only the system knows', async () => {
    const url = `https://intranet.example:${await serve()}/`
    const sources = sourcesOf({ '/first': company.cert }, { builtIn: rootCertificates })
    expect(await textOf(url, toolsWith(sources))).toBe('for staff')
    expect(await failureOf(url, toolsWith(sourcesOf({}, { builtIn: rootCertificates })))).toMatchObject({ type: 'tls' })
  })

  it('is made once, however many ask', async () => {
    let reads = 0
    const readText = async () => {
      reads++
      return company.cert
    }
    const trust = createTrust(sourcesOf({}, { readText }), () => {})
    expect(await Promise.all([trust(), trust()])).toHaveLength(2)
    expect(reads).toBe(1)
  })

  it('falls back to the runtime’s own list when the system’s cannot be had, and says so', async () => {
    const warnings: string[] = []
    const system = (): never => {
      throw new Error('the key chain is locked')
    }
    const trust = createTrust(sourcesOf({}, { system }), (message) => warnings.push(message))
    expect(await trust()).toBeUndefined()
    expect(warnings).toEqual([expect.stringContaining('key chain')])
  })

  it('takes the runtime’s list and the system’s on this machine', async () => {
    const sources = sourcesOfThisMachine({ NODE_EXTRA_CA_CERTS: '/nowhere' })
    expect(sources).toMatchObject({ extraPath: '/nowhere' })
    expect((await listAuthorities(sources)).length).toBeGreaterThanOrEqual(new Set(rootCertificates).size)
  })
})
