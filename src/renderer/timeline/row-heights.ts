import type { TimelineLayout } from '../../shared/model'

/** How high a row is in each layout, in CSS pixels; `timeline-rows.css` draws them so. */
export const rowHeights: Readonly<Record<TimelineLayout, number>> = { compact: 36, comfortable: 98, cards: 256 }

/** How high the heading of a day is, in CSS pixels. */
export const dayHeadingHeight = 30
