import { expect, test } from 'vitest'
import { createArticleFaces } from './article-faces'

test('articles are served with what is installed, once it is known', () => {
  const faces = createArticleFaces()
  expect(faces.css()).toBe('')
  faces.found({ serif: 'Noto Serif', book: null, sans: 'system-ui', humanist: null, mono: null })
  expect(faces.css()).toBe(
    ':root { --face-serif: "Noto Serif", serif; --face-book: serif; --face-sans: system-ui, sans-serif; ' +
      '--face-humanist: sans-serif; --face-mono: monospace; }\n',
  )
})
