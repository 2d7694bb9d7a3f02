/**
 * What the engine reads of one document. A feed that is larger is cut, not refused: what was read until then is shown.
 * Each bound keeps some step's cost near to linear, whatever a document's author intends.
 */
export const limits = {
  /** Bytes of a body that came packed. */
  unpacked: 32 * 1_024 * 1_024,
  items: 5_000,
  /** Elements below this depth are left out; a document that nests deeper than `abandonDepth` is read no further. */
  depth: 200,
  abandonDepth: 2_000,
  elements: 700_000,
  attributesPerElement: 64,
  attributeLength: 8_192,
  /** Characters of text kept of a whole document. */
  text: 8_000_000,
  /** Characters of one body, before it is sanitised. */
  body: 1_000_000,
  /**
   * Characters of one body once it is safe, and of all bodies of a document: each short link may grow by the whole address it is relative to,
   * and a small document to gigabytes.
   */
  safeBody: 4_000_000,
  safeBodies: 16_000_000,
  /** `<` and `&` in all bodies of a document: they are what costs time when HTML is made safe. */
  marks: 400_000,
  /** Characters of a title, a name, an address, a guid. */
  shortText: 4_096,
  /** Values in a JSON document: each costs far more than its letters once it is read, and what reads them cannot be stopped on its way. */
  jsonValues: 500_000,
  categoriesPerItem: 50,
  enclosuresPerItem: 20,
  /** Characters that entities declared in the document may add to it. */
  entityExpansion: 100_000,
  feedCandidates: 20,
} as const
