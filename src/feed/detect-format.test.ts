import { expect, test } from 'vitest'
import { detectFormat } from './detect-format'

test.each([
  ['<rss version="2.0">', 'rss'],
  ['\n\n<?xml version="1.0"?><!-- <feed> --><rss>', 'rss'],
  ['<?xml version="1.0"?><!DOCTYPE rss PUBLIC "x" "y"><rss>', 'rss'],
  ['<channel><title>', 'rss'],
  ['<feed xmlns="http://www.w3.org/2005/Atom">', 'atom'],
  ['<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">', 'atom'],
  ['<RDF:RDF xmlns="http://purl.org/rss/1.0/">', 'rdf'],
  ['<br />\n<b>Warning</b>: mysql_connect() in <b>/x.php</b><rss version="2.0">', 'rss'],
  [' {"version": "https://jsonfeed.org/version/1"}', 'json'],
  ['<!DOCTYPE html><p>an unfinished page', 'html'],
  ['<!DOCTYPE html>', 'html'],
  ['<!DOCTYPE html><p>about <rss>', 'html'],
  ['<!DOCTYPE html PUBLIC "x" "y"><!-- a --><rss version="2.0">', 'rss'],
  ['<html><rss>', 'html'],
  ['<div>please log in</div>', 'html'],
  ['<opml version="2.0">', 'other'],
  ['GIF89a\u0001', 'image'],
  ['\u2030PNG\r\n', 'image'],
  ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">', 'image'],
  ['', 'empty'],
  [' \r\n\t', 'empty'],
  ['Not found', 'other'],
  ['[1, 2]', 'other'],
])('%j is %s', (text, format) => {
  expect(detectFormat(text)).toBe(format)
})

test('a long run of opening marks is given up early', () => {
  expect(detectFormat('<'.repeat(1_000_000))).toBe('other')
  expect(detectFormat('<!--'.repeat(1_000_000))).toBe('other')
})
