/** The scheme under which main serves images, sounds and films of the web to the window and to the article's frame. */
export const mediaScheme = 'courant-media'

/** The address under which a remote file is served, while remote content is switched on. */
export function mediaUrl(url: string): string {
  return `${mediaScheme}://remote/?url=${encodeURIComponent(url)}`
}
