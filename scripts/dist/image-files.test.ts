import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../setup/places.mjs'
import { icnsFile, icoFile } from './image-files.mjs'

/** Width and height from a PNG's first chunk (RFC 2083, 4.1.1). */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]
const pictures = [16, 256].map((size) => ({ size, png: Buffer.from(`png of ${size}`) }))

test('every picture of an ICO is found where its entry says', () => {
  const ico = icoFile(pictures)
  expect(ico.readUInt16LE(4)).toBe(2)
  const found = [0, 1].map((index) => {
    const at = 6 + 16 * index
    const offset = ico.readUInt32LE(at + 12)
    return [ico.readUInt8(at), ico.subarray(offset, offset + ico.readUInt32LE(at + 8)).toString()]
  })
  expect(found).toEqual([
    [16, 'png of 16'],
    [0, 'png of 256'],
  ])
})

test('an ICNS says its own length, and leaves out a size that macOS does not know', () => {
  const icns = icnsFile([...pictures, { size: 24, png: Buffer.from('png of 24') }])
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  expect(icns.toString('latin1')).toMatch(/^icns.{4}icp4.{4}png of 16ic08.{4}png of 256$/s)
})

test('each icon of Linux is as large as its name says', () => {
  const folder = join(root, 'resources', 'icons')
  const files = readdirSync(folder)
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) {
    const size = Number.parseInt(file, 10)
    expect(file).toBe(`${size}x${size}.png`)
    expect(sizeOf(readFileSync(join(folder, file)))).toEqual([size, size])
  }
})
