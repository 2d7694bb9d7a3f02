/** Where the window was: its place and size in device-independent pixels. */
export interface WindowPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** So much of the window has to be on a screen for a hand to find it: about its title and a corner. */
const leastSeen = { width: 160, height: 60 }

/** The place that a text tells, or null for anything else. */
export function readPlace(text: string): WindowPlace | null {
  try {
    const { x, y, width, height, maximized } = JSON.parse(text)
    const numbers = [x, y, width, height]
    if (!numbers.every((value) => Number.isInteger(value) && Math.abs(value) < 100_000)) return null
    return width > 0 && height > 0 ? { x, y, width, height, maximized: maximized === true } : null
  } catch {
    return null
  }
}

/**
 * Where the window opens: as it was, no larger than the screen that shows most of it; without a place (the system chooses one) where no
 * screen shows enough of it any more. `screens` are the areas that the desktop leaves to windows.
 */
export function placeOnScreens(
  place: WindowPlace,
  screens: readonly Area[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } | null {
  const seen = screens.map((screen) => ({ screen, ...overlap(place, screen) }))
  const best = seen.reduce<(typeof seen)[number] | null>(
    (most, one) => (most === null || one.width * one.height > most.width * most.height ? one : most),
    null,
  )
  if (best === null) return null
  const { screen } = best
  const width = Math.min(place.width, screen.width)
  const height = Math.min(place.height, screen.height)
  if (best.width < leastSeen.width || best.height < leastSeen.height) return { width, height }
  return { width, height, x: place.x, y: Math.max(place.y, screen.y) }
}

function overlap(one: Area, other: Area): { readonly width: number; readonly height: number } {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return { width: Math.max(0, width), height: Math.max(0, height) }
}
