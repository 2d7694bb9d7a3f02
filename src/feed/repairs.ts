/** What had to be mended before a document could be read. The words are printed by `npm run parse-feed`, and stay as they are. */
export type Repair =
  /** The body was packed with gzip or deflate, and nobody had said so. */
  | 'unpacked'
  /** The encoding is another than the one that was declared. */
  | 'wrong-encoding'
  /** Some bytes mean nothing in the encoding of the others. */
  | 'broken-bytes'
  /** Something stood before the beginning of the document. */
  | 'leading-junk'
  | 'control-characters'
  | 'unescaped-ampersand'
  /** A `<` that begins no tag. */
  | 'unescaped-less-than'
  /** Markup stood in a text without having been escaped. */
  | 'unescaped-markup'
  /** A named reference of HTML that XML does not know and the document does not declare. */
  | 'html-entity'
  | 'unclosed-cdata'
  | 'unclosed-comment'
  | 'unclosed-element'
  | 'undeclared-namespace'
  | 'several-documents'
  /** The document ends before its root does; an item that was not whole is left out. */
  | 'cut-off'
  /** More than `limits` allows was left out. */
  | 'too-large'
  | 'broken-json'

/** Takes note of a repair; the same one counts once. */
export type NoteRepair = (repair: Repair) => void
