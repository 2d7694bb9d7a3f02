/** In pixels a side: an icon is shown at 20, and at 60 where everything is drawn three times as large. A larger one is scaled down to this. */
export const mostIconSide = 64
/** The largest picture that is decoded to be scaled down. */
export const mostShrunkSide = 2_048
/** The largest that is kept as it came, where it could not be scaled down. */
export const mostKeptSide = 1_024
