import { escapeAttribute, escapeText } from '../feed/escape-markup'
import { type Player, playerClass, playerOf, shortAddress } from '../feed/player-link'
import type { ArticleBody } from '../shared/store/articles'
import type { Texts } from '../shared/texts/texts'

type PlayerWords = Texts['reading']['players']

/** As `feed/sanitize-html.ts` writes the link that stands for a player. */
const playerLink = new RegExp(`<a class="${playerClass}" href="([^"]*)" rel="([^"]*)"[^>]*>([^<]*)</a>`, 'g')
/** What embedding code calls its frames, whatever they play. */
const noTitle =
  /^(?:embed(?:ded)?|youtube|vimeo|dailymotion|spotify|soundcloud|twitch|video|audio|player|widget|iframe|content|[\s:.-])+$/i
/** A tag, or an address that stands outside of any. */
const tagOrAddress = /<[^<>]*>|\bhttps?:\/\/(?:[^\s<>&"']|&amp;)+[^\s<>&"'.,;:!?)\]]/g

/**
 * The same body with what stands for players as a person should see it: a link with a name, a mark to play, and the still where it is
 * known and `withStills`. An article whose own page is a player begins with it.
 */
export function withPlayers(
  { html, link, title }: Pick<ArticleBody, 'html' | 'link' | 'title'>,
  withStills: boolean,
  words: PlayerWords,
): string {
  const shown = html.replace(playerLink, (whole, href: string, _rel: string, label: string) => {
    const url = unescaped(href)
    const player = playerOf(url)
    return player === null ? whole : card(url, player, nameOf(unescaped(label), url), withStills, words)
  })
  const own = link === null ? null : playerOf(link)
  if (link === null || own === null || html.includes(`<a class="${playerClass}" href="${escapeAttribute(link)}"`))
    return shown
  return `<p>${card(link, own, title, withStills, words)}</p>\n${html.includes('<a ') ? shown : withLinks(shown)}`
}

function card(
  url: string,
  { site, kind, still }: Player,
  title: string,
  withStills: boolean,
  words: PlayerWords,
): string {
  const name = escapeText(words[kind](site, title))
  const picture =
    still === null || !withStills
      ? ''
      : `<img src="${escapeAttribute(still)}" alt="" loading="lazy" width="480" height="360" />`
  const look = picture === '' ? 'player-card' : 'player-card has-still'
  return `<a class="${look}" href="${escapeAttribute(url)}" rel="noopener noreferrer nofollow">${picture}<span class="player-name" dir="auto">${name}</span></a>`
}

/** A film's description is text, in which addresses stand as they are. */
function withLinks(text: string): string {
  return text.replace(tagOrAddress, (part) =>
    part.startsWith('<') ? part : `<a href="${part}" rel="noopener noreferrer nofollow">${part}</a>`,
  )
}

function nameOf(label: string, url: string): string {
  return label === shortAddress(url) || noTitle.test(label) ? '' : label.trim()
}

function unescaped(value: string): string {
  return value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
