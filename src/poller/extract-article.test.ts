import { expect, test } from 'vitest'
import { extractArticle } from './extract-article'

const prose = 'The river runs on, past the bend and the mill, and nobody knows where it began or where it will end. '
const paragraphs = Array.from({ length: 8 }, (_, index) => `<p>Part ${index}. ${prose.repeat(3)}</p>`).join('')
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>River</title>${head}</head><body>
   <nav><a href="/">Home</a><a href="/about">About</a></nav>${body}<footer>All rights reserved.</footer></body></html>`

const extracted = (html: string, contentType: string | null = 'text/html; charset=utf-8', encoding = 'utf8') =>
  extractArticle({
    bytes: new Uint8Array(Buffer.from(html, encoding as BufferEncoding)),
    contentType,
    url: 'https://site.example/posts/1',
  })

test('the article is taken from what stands around it', () => {
  const html = extracted(page(`<article><h1>River</h1>${paragraphs}</article>`))
  expect(html).toContain('Part 7.')
  expect(html).not.toContain('All rights reserved')
  expect(html).not.toContain('About')
})

test('addresses are absolute, also where the page names a base', () => {
  const body = `<article>${paragraphs}<p>${prose}<a href="next">Next</a> <img src="/mill.png" alt="Mill" width="300" height="200"></p></article>`
  expect(extracted(page(body))).toContain('href="https://site.example/posts/next"')
  expect(extracted(page(body))).toContain('src="https://site.example/mill.png"')
  expect(extracted(page(body, '<base href="https://cdn.example/a/">'))).toContain('href="https://cdn.example/a/next"')
})

test('footnotes stay within the article, also where the page names a base', () => {
  const body = `<article>${paragraphs}<p>${prose}<a id="back" href="#note">1</a></p><p id="note">${prose}<a href="https://site.example/posts/1#back">↩</a></p></article>`
  for (const head of ['', '<base href="https://site.example/">']) {
    const html = extracted(page(body, head)) ?? ''
    expect(html).toContain('<a id="courant-back" href="#courant-note">1</a>')
    expect(html).toContain('<p id="courant-note">')
    expect(html).toContain('<a href="#courant-back">')
  }
})

test('nothing that runs, frames or styles comes through', () => {
  const hostile = `<script>alert(1)</script><p onclick="alert(1)" style="color:red">${prose}</p><iframe srcdoc="x"></iframe>
    <a href="javascript:alert(1)">go</a><svg onload="alert(1)"></svg><form action="/x"><input></form>`
  const html = extracted(page(`<article>${paragraphs}${hostile}${paragraphs}</article>`)) ?? ''
  expect(html).toContain('Part 7.')
  expect(html).not.toMatch(/<script|<iframe|<svg|<form|<input|onclick|style=|javascript:|alert/i)
})

test('a page without an article, and bytes that are none, give nothing', () => {
  expect(extracted(page('<p>Log in to read on.</p>'))).toBeNull()
  expect(extracted('')).toBeNull()
  expect(extracted('just text')).toBeNull()
  expect(extracted('\u0000\u0001\u0002<<<>>><!')).toBeNull()
})

test('a page that nests without end, or has too many elements, gives nothing and does not throw', () => {
  expect(() => extracted(page(`${'<div>'.repeat(30_000)}${prose}`))).not.toThrow()
  expect(extracted(page(`<article>${'<i></i>'.repeat(50_000)}${paragraphs}</article>`))).toBeNull()
})

test('what the page says of its encoding counts where its server says nothing', () => {
  const html = page(`<article>${paragraphs}<p>café ${prose}</p></article>`, '<meta charset="iso-8859-1">')
  expect(extracted(html, 'text/html', 'latin1')).toContain('café')
})
