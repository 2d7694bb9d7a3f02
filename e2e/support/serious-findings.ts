import type { Page } from '@playwright/test'
import axe, { type AxeResults } from 'axe-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds serious or critical in the page as it stands, as one line per finding. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  await atRest(page)
  await page.evaluate(axe.source)
  const results = await page.evaluate(
    (tags): Promise<AxeResults> => (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: tags }),
    rules,
  )
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
}

/** Waits until nothing moves or fades but what does so for ever: half faded in, every text has too little contrast. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
}
