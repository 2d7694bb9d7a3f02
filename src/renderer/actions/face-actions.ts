import { faceProperties } from '../../shared/typefaces'
import { request } from '../bridge'
import { canvasMeasure, findFaces } from '../installed-faces'

/** The window may well be busy for so long after its start, in milliseconds. */
const latestMs = 10_000

/**
 * Finds which typefaces are installed, and says so once, here and to main. Until then each article asks the system for every
 * family that might be, in every size, and its layout waits for each answer.
 */
export async function settleFaces(): Promise<void> {
  const measure = canvasMeasure()
  if (measure === null) return
  const faces = await findFaces(measure, whenIdle)
  for (const [name, value] of faceProperties(faces)) document.documentElement.style.setProperty(name, value)
  await request('app:faces', { faces })
}

function whenIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: latestMs }))
}
