import { useMemo, useState } from 'react'
import { starterFeeds } from '../../shared/starters/starter-feeds'
import { type StarterLanguage, starterLanguages, starterTopics } from '../../shared/starters/starter-list'
import { openDialog } from '../actions/commands'
import { followStarters } from '../actions/starter-actions'
import { useFeeds } from '../stores/feeds-store'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Choice } from '../ui/choice'
import { Dialog } from '../ui/dialog'
import { choose, followedAddresses } from './starter-choice'
import { StarterTopicView } from './starter-topic-view'

const languages = Object.keys(starterLanguages) as StarterLanguage[]

/** The feeds to begin with, by language and topic. Nothing is asked of any of them before they are followed. */
export function StartersDialog() {
  const { starters: say, language: ofApp } = useTexts()
  const [language, setLanguage] = useState<StarterLanguage>(ofApp)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [inFolders, setInFolders] = useState(true)
  const [isBusy, setIsBusy] = useState(false)
  const byId = useFeeds((list) => list.byId)
  const followed = useMemo(() => followedAddresses(byId), [byId])
  const chosen = [...ticked].filter((url) => !followed.has(url))
  const close = (): void => openDialog(null)
  const follow = async (): Promise<void> => {
    setIsBusy(true)
    const isStored = await followStarters(chosen, inFolders)
    setIsBusy(false)
    if (isStored) close()
  }
  return (
    <Dialog title={say.title} className="starters" modal={false} onClose={close}>
      <p className="hint">{say.ours}</p>
      <div className="starters-language">
        <label htmlFor="starters-language">{say.language}</label>
        <Choice
          id="starters-language"
          value={language}
          choices={languages}
          nameOf={(one) => starterLanguages[one]}
          onChange={setLanguage}
        />
      </div>
      <div className="starters-list">
        {starterTopics.map((topic) => (
          <StarterTopicView
            key={topic}
            topic={topic}
            language={language}
            feeds={starterFeeds.filter((feed) => feed.language === language && feed.topic === topic)}
            chosen={ticked}
            followed={followed}
            onChoose={(feeds, isChosen) => setTicked(choose(ticked, feeds, isChosen))}
          />
        ))}
      </div>
      <footer className="dialog-footer starters-foot">
        <label className="footer-first">
          <input type="checkbox" checked={inFolders} onChange={(event) => setInFolders(event.target.checked)} />
          {say.inFolders}
        </label>
        <Button look="primary" disabled={chosen.length === 0 || isBusy} onClick={() => void follow()}>
          {chosen.length === 0 ? say.followNone : say.follow(chosen.length)}
        </Button>
      </footer>
    </Dialog>
  )
}
