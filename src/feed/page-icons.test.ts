import { expect, it } from 'vitest'
import { pageIcons } from './page-icons'

const page = 'https://site.example/blog/'

it('names the icons of a page’s head, the fittest for a small one first', () => {
  const html = `<!doctype html><html><head><base href="/assets/">
    <link rel="apple-touch-icon" sizes="180x180" href="touch.png">
    <link rel="icon" type="image/svg+xml" href="icon.svg"><link rel="mask-icon" href="mask.png">
    <link rel="Shortcut Icon" href="/favicon.ico"><link rel="icon" sizes="16x16" href="16.png">
    <link rel=icon sizes="48x48 96x96" href="48.png"><link rel="icon" href="/favicon.ico"></head><body>`
  expect(pageIcons(html, page)).toEqual([
    'https://site.example/assets/48.png',
    'https://site.example/favicon.ico',
    'https://site.example/assets/16.png',
    'https://site.example/assets/touch.png',
  ])
})

it('believes nothing after the head, and no address that is not of the web', () => {
  const html = `<link rel="icon" href="data:image/png;base64,AA"><link rel="icon" href="javascript:1">
    <body><link rel="icon" href="/late.png">`
  expect(pageIcons(html, page)).toEqual([])
  expect(pageIcons('<div>'.repeat(100_000), page)).toEqual([])
})
