import readingStyle from '../shared/reading.css?raw'
import articleStyle from './article.css?raw'
import articleLanguagesStyle from './article-languages.css?raw'
import articleNotesStyle from './article-notes.css?raw'
import articlePaperStyle from './article-paper.css?raw'

/** What draws an article, in its frame, on paper and in a file. */
export const articleStyles = [
  readingStyle,
  articleStyle,
  articleLanguagesStyle,
  articleNotesStyle,
  articlePaperStyle,
].join('\n')
