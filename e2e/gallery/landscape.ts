/** Pictures of nowhere, for articles of nobody: hills before a sky, each from its seed. */

const width = 1_200
const height = 675
const layers = 4
const stepsAcross = 12

/** An SVG document of 1,200 × 675: the same for the same seed. `seed` is any whole number. */
export function landscape(seed: number): string {
  const random = numbersFrom(seed)
  const hue = Math.round(random() * 360)
  const sun = { x: Math.round(width * (0.2 + 0.6 * random())), y: Math.round(height * (0.2 + 0.2 * random())) }
  const hills = Array.from({ length: layers }, (_, layer) => {
    const colour = `hsl(${hue + layer * 14} ${28 + layer * 6}% ${62 - layer * 13}%)`
    return `<path fill="${colour}" d="${ridge(random, height * (0.45 + layer * 0.13))}"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="hsl(${hue - 20} 55% 86%)"/>
<circle cx="${sun.x}" cy="${sun.y}" r="62" fill="hsl(${hue + 160} 80% 88%)"/>
${hills.join('\n')}
</svg>`
}

/** The outline of hills about `level`, closed along the bottom. */
function ridge(random: () => number, level: number): string {
  const points = Array.from({ length: stepsAcross + 1 }, (_, step) => ({
    x: Math.round((width / stepsAcross) * step),
    y: Math.round(level + (random() - 0.5) * height * 0.16),
  }))
  const curve = points
    .slice(1)
    .map(({ x, y }, index) => {
      const before = points[index] ?? { x: 0, y }
      const middle = (before.x + x) / 2
      return `C${middle} ${before.y} ${middle} ${y} ${x} ${y}`
    })
    .join('')
  return `M0 ${points[0]?.y ?? level}${curve}V${height}H0Z`
}

/** Numbers from 0 to 1 that look random enough for a hill. */
function numbersFrom(seed: number): () => number {
  let state = (seed + 1) * 7_919
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
