/** The steps of a plan that only go through the folders in a folder and its feeds: both are few. */
const throughFolders = [
  /^LIST SUBQUERY \d+$/,
  /^MATERIALIZE inside$/,
  /^SETUP$/,
  /^SCAN CONSTANT ROW$/,
  /^RECURSIVE STEP$/,
  /^SCAN inside$/,
  /^SEARCH c USING COVERING INDEX folders_by_parent \(parent_id=\?\)$/,
  /^SEARCH f USING INDEX feeds_by_folder \(folder_id=\?\)$/,
]

/** A plan without the steps that find the feeds of a folder. */
export function withoutFolderSteps(plan: readonly string[]): readonly string[] {
  return plan.filter((step) => !throughFolders.some((known) => known.test(step)))
}
