/**
 * Well-known feeds to begin with: the choice of Courant's developers, for which nobody paid. The list comes with the app; nothing
 * in it is asked of any server before a person follows it. An address was right when it was written down and may have moved
 * since: such a feed says in the sidebar that it fails, and can be looked for at its site.
 */
import { englishStarters } from './english-starters'
import { frenchStarters } from './french-starters'
import { germanStarters } from './german-starters'
import { italianStarters } from './italian-starters'
import { spanishStarters } from './spanish-starters'
import { type StarterFeed, type StarterLanguage, type StarterList, starterTopics } from './starter-list'

const lists: { readonly [L in StarterLanguage]: StarterList } = {
  en: englishStarters,
  fr: frenchStarters,
  de: germanStarters,
  es: spanishStarters,
  it: italianStarters,
}

/** All of them, by language and then by topic. */
export const starterFeeds: readonly StarterFeed[] = (Object.keys(lists) as StarterLanguage[]).flatMap((language) =>
  starterTopics.flatMap((topic) => (lists[language][topic] ?? []).map((listed) => ({ ...listed, language, topic }))),
)
