import { faceProperties, type InstalledFaces } from '../shared/typefaces'

export interface ArticleFaces {
  /** What the window found installed. */
  found(faces: InstalledFaces): void
  /** A style sheet in front of the articles': nothing until it is known what is installed. */
  css(): string
}

/** Keeps which typefaces are installed: the window finds out, each article's page is served with it. */
export function createArticleFaces(): ArticleFaces {
  let css = ''
  return {
    found: (faces) => {
      const declarations = faceProperties(faces).map(([name, value]) => `${name}: ${value};`)
      css = `:root { ${declarations.join(' ')} }\n`
    },
    css: () => css,
  }
}
