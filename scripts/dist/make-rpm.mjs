import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runOrThrow } from './run-or-throw.mjs'

/** @typedef {import('./fpm-words.mjs').PackageOrder} PackageOrder */
/** @typedef {import('./stage-files.mjs').Staged} Staged */

/** How rpm spells an architecture that others spell otherwise. */
const architectures = { amd64: 'x86_64', x64: 'x86_64', arm64: 'aarch64' }

/** Folders that other packages own. */
const shared =
  /^(?:opt|usr(?:\/(?:bin|share(?:\/(?:applications|metainfo|doc|mime(?:\/packages)?|icons(?:\/.*)?))?))?)$/

/**
 * The spec file that makes the package from what is staged. Nothing is stripped, scanned for what it needs or otherwise improved: the files
 * are another's build.
 * @param {PackageOrder} order
 * @param {string} stage
 * @param {readonly Staged[]} staged
 */
export function specFile(order, stage, staged) {
  const files = staged
    .filter(({ path, kind }) => kind !== 'folder' || !shared.test(path))
    .map(({ path, kind }) => `${kind === 'folder' ? '%dir ' : ''}"/${path.replaceAll('%', '%%')}"`)
  return [
    '%define __os_install_post %{nil}',
    '%define _build_id_links none',
    'AutoReqProv: no',
    `Name: ${order.name}`,
    `Version: ${order.version}`,
    `Release: ${order.iteration}`,
    `Summary: ${order.summary}`,
    `License: ${order.license}`,
    `Vendor: ${order.vendor}`,
    `URL: ${order.url}`,
    `Packager: ${order.maintainer}`,
    ...order.depends.map((name) => `Requires: ${name}`),
    '',
    '%description',
    order.description,
    ...script('post', order.afterInstall),
    // On an update the old package goes after the new one has come: what the new one set up must stay.
    ...script('postun', order.afterRemove, '[ "$1" -gt 0 ] && exit 0'),
    '',
    '%install',
    'mkdir -p "%{buildroot}"',
    `cp -a '${stage}/.' "%{buildroot}/"`,
    '',
    '%files',
    '%defattr(-,root,root,-)',
    ...files,
    '',
  ].join('\n')
}

/**
 * @param {string} section
 * @param {string | null} file
 * @param {string} [first]
 * @returns {readonly string[]}
 */
function script(section, file, first) {
  if (file === null) return []
  const text = readFileSync(file, 'utf8').replaceAll('%', '%%')
  return ['', `%${section} -p /bin/bash`, ...(first === undefined ? [] : [first]), text]
}

/**
 * @param {PackageOrder} order
 * @param {string} stage what lies below `/`
 * @param {readonly Staged[]} staged
 */
export function makeRpm(order, stage, staged) {
  const work = join(dirname(stage), 'rpm')
  const out = join(work, 'out')
  mkdirSync(out, { recursive: true })
  const spec = join(work, 'package.spec')
  writeFileSync(spec, specFile(order, stage, staged))
  const target = Object.entries(architectures).find(([name]) => name === order.architecture)?.[1] ?? order.architecture
  const defines = [`_topdir ${work}`, `_rpmdir ${out}`, '_binary_payload w3T0.zstdio'].flatMap((it) => ['--define', it])
  runOrThrow('rpmbuild', ['-bb', '--quiet', '--target', `${target}-linux`, ...defines, spec])
  const made = readdirSync(out, { recursive: true, encoding: 'utf8' }).find((file) => file.endsWith('.rpm'))
  if (made === undefined) throw new Error('rpmbuild made no package')
  copyFileSync(join(out, made), order.file)
}
