import { expect, test } from 'vitest'
import { placeOnScreens, readPlace } from './window-place'

const laptop = { x: 0, y: 0, width: 1280, height: 770 }
const monitor = { x: 1280, y: 0, width: 2560, height: 1400 }
const place = { x: 1500, y: 100, width: 2000, height: 1200, maximized: false }

test('the window is where it was', () => {
  expect(placeOnScreens(place, [laptop, monitor])).toEqual({ x: 1500, y: 100, width: 2000, height: 1200 })
})

test('where its screen is gone it fits on what is left, and the system chooses the place', () => {
  expect(placeOnScreens(place, [laptop])).toEqual({ width: 1280, height: 770 })
})

test('a window of which only an edge could be seen is placed anew, one above the screen comes down', () => {
  expect(placeOnScreens({ ...place, x: 1200, width: 100, height: 100 }, [laptop])).toEqual({ width: 100, height: 100 })
  expect(placeOnScreens({ ...place, x: 0, y: -40, width: 800, height: 600 }, [laptop])).toEqual({
    x: 0,
    y: 0,
    width: 800,
    height: 600,
  })
})

test('without a screen nothing is known, and what is no place is none', () => {
  expect(placeOnScreens(place, [])).toBeNull()
  expect(readPlace(JSON.stringify(place))).toEqual(place)
  for (const text of [
    '',
    '{}',
    '[1]',
    'null',
    '{"x":0,"y":0,"width":0,"height":5}',
    '{"x":0.5,"y":0,"width":9,"height":9}',
  ]) {
    expect(readPlace(text), text).toBeNull()
  }
})
