import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** A certificate and its key, made up for one test. */
export interface Identity {
  /** PEM. */
  readonly cert: string
  /** PEM. */
  readonly key: string
  readonly name: string
}

const day = 24 * 60 * 60_000

/**
 * Makes an X.509 certificate (RFC 5280) for a host name, signed by `issuer`, or by itself where there is none. Valid from
 * a day ago for `days` days: less than none is expired.
 */
export function makeCertificate(
  name: string,
  options: { readonly issuer?: Identity; readonly days?: number; readonly isAuthority?: boolean } = {},
): Identity {
  const { issuer, days = 30, isAuthority = false } = options
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const signer = issuer === undefined ? keys.privateKey : createPrivateKey(issuer.key)
  const begin = Date.now() - 100 * day
  const end = Date.now() + days * day
  const body = sequence(
    tagged(0xa0, integer(2)),
    integer(randomBytes(8).readUInt32BE() & 0x7fffffff),
    ecdsaWithSha256,
    distinguished(issuer?.name ?? name),
    sequence(utcTime(begin), utcTime(end)),
    distinguished(name),
    publicKey(keys.publicKey),
    tagged(0xa3, sequence(basicConstraints(isAuthority), alternativeName(name))),
  )
  const signature = sign('sha256', body, signer)
  const der = sequence(body, ecdsaWithSha256, tagged(0x03, Buffer.from([0]), signature))
  const lines = der.toString('base64').replace(/.{64}/g, '$&\n').trim()
  return { name, key, cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n` }
}

/** One DER value: tag, length, contents (X.690). */
function tagged(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const contents = Buffer.concat(parts)
  const { length } = contents
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), contents])
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => tagged(0x30, ...parts)
const oid = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'))
const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'))
const publicKey = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' })

/** Small and not negative; DER wants no byte more than is needed, and a first bit of 0. */
function integer(value: number): Buffer {
  const hex = value.toString(16)
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  return tagged(0x02, Buffer.from((bytes[0] ?? 0) > 0x7f ? [0] : []), bytes)
}

/** One part, the common name. */
function distinguished(name: string): Buffer {
  return sequence(tagged(0x31, sequence(oid('550403'), tagged(0x0c, Buffer.from(name)))))
}

function utcTime(time: number): Buffer {
  const digits = new Date(time).toISOString().replace(/\D/g, '').slice(2, 14)
  return tagged(0x17, Buffer.from(`${digits}Z`))
}

function extension(id: string, value: Buffer): Buffer {
  return sequence(oid(id), tagged(0x04, value))
}

const basicConstraints = (isAuthority: boolean): Buffer =>
  extension('551d13', sequence(...(isAuthority ? [tagged(0x01, Buffer.from([0xff]))] : [])))
const alternativeName = (name: string): Buffer => extension('551d11', sequence(tagged(0x82, Buffer.from(name))))
