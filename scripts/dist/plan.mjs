/**
 * @typedef {object} Machine
 * @property {string} platform
 * @property {string} arch
 * @property {boolean} downloads whether Electron's own releases, and with them electron-builder's tools, can be had
 * @property {(program: string) => boolean} has
 */

/** @typedef {{ readonly target: string, readonly arch: string }} Order */
/** @typedef {{ readonly orders: readonly Order[], readonly leftOut: readonly string[] }} Plan */

/** What electron-builder.yml holds for each platform. */
const targetsOf = {
  linux: { names: ['deb', 'rpm', 'AppImage', 'tar.gz'], archs: ['x64', 'arm64'] },
  darwin: { names: ['dmg', 'zip'], archs: ['universal'] },
  win32: { names: ['nsis', 'portable'], archs: ['x64', 'arm64'] },
}

/** @type {Readonly<Record<string, string>>} */
const installs = {
  rpmbuild: 'there is no rpmbuild (on Debian or Ubuntu: apt-get install rpm)',
  'dpkg-deb': 'there is no dpkg-deb (its package is called dpkg)',
}

/** @type {Readonly<Record<string, string>>} */
const programOf = { deb: 'dpkg-deb', rpm: 'rpmbuild' }

/**
 * Which packages to make here, and a sentence for each that is left out.
 * @param {readonly string[]} asked names of targets; all of the platform's when there are none
 * @param {Machine} machine
 * @returns {Plan | { readonly complaint: string }}
 */
export function planPackages(asked, machine) {
  const known = targetsOf[/** @type {keyof typeof targetsOf} */ (machine.platform)]
  if (known === undefined) return { complaint: `There are no packages for ${machine.platform}.` }
  const strange = asked.find((name) => !known.names.includes(name))
  if (strange !== undefined) {
    return {
      complaint: `No package called ${strange} is made here; type: npm run dist -- [${known.names.join('] [')}]`,
    }
  }
  /** @type {Order[]} */
  const orders = []
  /** @type {string[]} */
  const leftOut = []
  for (const target of asked.length > 0 ? known.names.filter((name) => asked.includes(name)) : known.names) {
    const reason = reasonAgainst(target, machine)
    if (reason !== null) {
      leftOut.push(`${target} is left out: ${reason}.`)
      continue
    }
    const archs = machine.downloads ? known.archs : known.archs.filter((arch) => arch === machine.arch)
    orders.push(...archs.map((arch) => ({ target, arch })))
  }
  const without = machine.downloads ? [] : known.archs.filter((arch) => arch !== machine.arch)
  if (orders.length > 0 && without.length > 0) {
    leftOut.push(`${without.join(', ')} is left out: Electron for it could not be downloaded.`)
  }
  return { orders, leftOut }
}

/**
 * @param {string} target
 * @param {Machine} machine
 */
function reasonAgainst(target, { platform, downloads, has }) {
  if (!downloads && (platform !== 'linux' || target === 'AppImage')) {
    return 'what electron-builder makes it with could not be downloaded'
  }
  const program = programOf[target]
  // fpm, which electron-builder downloads, brings what makes a deb; rpm it makes by rpmbuild as well.
  if (program === undefined || (downloads && target === 'deb') || has(program)) return null
  return installs[program] ?? `there is no ${program}`
}
