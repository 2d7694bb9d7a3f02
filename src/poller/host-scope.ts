import { BlockList, isIP } from 'node:net'
import { getDomain } from 'tldts'

const nearby = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  nearby.addSubnet(network, prefix, 'ipv4')
}
nearby.addAddress('::', 'ipv6')
nearby.addAddress('::1', 'ipv6')
nearby.addSubnet('fc00::', 7, 'ipv6')
nearby.addSubnet('fe80::', 10, 'ipv6')

/** Names that never leave the house (RFC 6761, RFC 6762, RFC 8375, and what home routers make up). */
const nearbyName = /(?:^|\.)(?:localhost|local|lan|home|internal|intranet|home\.arpa)$/

/** True for this machine and its own network, as far as the name or the address tells; nothing is looked up. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
  const version = isIP(host)
  if (version !== 0) return nearby.check(host, version === 4 ? 'ipv4' : 'ipv6')
  return !host.includes('.') || nearbyName.test(host)
}

/**
 * What a "slow down" from this address speaks for: the registrable domain of a public host, since large sites count
 * across their sub-domains, but on a private network only the address itself, where one machine often serves many
 * unrelated feeds. Hosting domains (github.io, herokuapp.com) are no single site: their customers count one by one.
 */
export function pauseScope(url: string): string {
  const hostname = hostnameOf(url)
  if (hostname === '' || isPrivateHost(hostname)) return url
  return getDomain(hostname, { allowPrivateDomains: true }) ?? hostname
}

/** Empty for what is no URL: its poll fails by itself, without the network. */
export function hostnameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : ''
}
