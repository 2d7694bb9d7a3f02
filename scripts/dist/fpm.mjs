#!/usr/bin/env node
/**
 * Stands in for fpm where electron-builder cannot download it: the part of its command line that electron-builder uses, by Debian's and
 * rpm's own tools.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readFpmWords } from './fpm-words.mjs'
import { makeDeb } from './make-deb.mjs'
import { makeRpm } from './make-rpm.mjs'
import { stageFiles } from './stage-files.mjs'

const order = readFpmWords(process.argv.slice(2))
const work = mkdtempSync(join(tmpdir(), 'courant-package-'))
try {
  const stage = join(work, 'root')
  mkdirSync(stage)
  mkdirSync(dirname(order.file), { recursive: true })
  const staged = stageFiles(order.files, stage)
  if (order.target === 'deb') makeDeb(order, stage, staged)
  else if (order.target === 'rpm') makeRpm(order, stage, staged)
  else throw new Error(`This stand-in for fpm makes deb and rpm, not ${order.target}.`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
