import type { Formats } from '../formats/formats'

/** What is done with the text of an open article: found in, followed, looked at. */
export const readingTexts = ({ number }: Formats) => ({
  saveHtml: 'Save as HTML…',
  savePdf: 'Save as PDF…',
  print: 'Print…',
  speed: 'Speed',
  times: (rate: string) => `${rate} times`,
  cannotPlay: 'This file cannot be played here. Its link opens it elsewhere.',
  linkLeadsTo: 'Where the link leads',
  inThisArticle: 'In this article',
  jumpBack: 'Back to where you were',
  picture: 'Image',
  enlarge: (name: string) => (name === '' ? 'Enlarge the image' : `Enlarge: ${name}`),
  fullSize: 'Show in full size',
  fitWindow: 'Fit to the window',
  players: {
    video: (site: string, title: string) => (title === '' ? `Video on ${site}` : `Video on ${site}: ${title}`),
    audio: (site: string, title: string) => (title === '' ? `Audio on ${site}` : `Audio on ${site}: ${title}`),
  },
  find: {
    title: 'Find in this article',
    next: 'Next hit',
    previous: 'Previous hit',
    close: 'Close the search in the article',
    found: (current: number, all: number, isMore: boolean) =>
      all === 0 ? 'Not found' : `${number(current)} of ${isMore ? 'more than ' : ''}${number(all)}`,
  },
})

export type ReadingTexts = ReturnType<typeof readingTexts>
