import type { Enclosure } from '../shared/model'
import { playerClass, playerOf } from './player-link'

const imageTag = /<img\b([^<>]*)>/g
const playerTag = new RegExp(`<a class="${playerClass}" href="([^"]*)"`, 'g')
/** Smaller ones are icons, spacers and badges; CSS pixels. */
const smallestSide = 40
const longestAddress = 2_000

/**
 * The address of a picture that stands for an item in a list: the first one of its text that is no icon, else the first
 * still of a player in it, else the first picture among its files, else the
 * one that the feed names for it; null where it has none. `html` is what `sanitize-html.ts` wrote.
 */
export function thumbnailOf(
  html: string,
  enclosures: readonly Enclosure[],
  named: string | null = null,
): string | null {
  for (const [, attributes = ''] of html.matchAll(imageTag)) {
    const address = attributeOf(attributes, 'src')
    if (address !== null && isWebAddress(address) && !isTiny(attributes)) return address
  }
  return playerStill(html) ?? imageFile(enclosures) ?? (named !== null && isWebAddress(named) ? named : null)
}

/** The first of the players that has one. */
function playerStill(html: string): string | null {
  for (const [, href = ''] of html.matchAll(playerTag)) {
    const still = playerOf(unescaped(href))?.still ?? null
    if (still !== null) return still
  }
  return null
}

function imageFile(enclosures: readonly Enclosure[]): string | null {
  return enclosures.find(({ type, url }) => type?.startsWith('image/') === true && isWebAddress(url))?.url ?? null
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && address.length <= longestAddress
}

function isTiny(attributes: string): boolean {
  return ['width', 'height'].some((side) => {
    const length = attributeOf(attributes, side)
    return length !== null && /^\d+$/.test(length) && Number(length) < smallestSide
  })
}

function attributeOf(attributes: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]
  return value === undefined ? null : unescaped(value)
}

function unescaped(value: string): string {
  return value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
