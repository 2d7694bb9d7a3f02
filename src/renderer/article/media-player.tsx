import { useEffect, useRef, useState } from 'react'
import { mediaUrl } from '../../shared/media-url'
import type { ArticleId, Enclosure } from '../../shared/model'
import { playbackRates } from '../../shared/playback'
import { notePlace, placeOf } from '../actions/player-actions'
import { changeSettings } from '../actions/settings-actions'
import { useSettings } from '../stores/settings-store'
import { enclosureName } from '../text/enclosure-text'
import { useTexts } from '../texts'
import { Choice } from '../ui/choice'

interface MediaPlayerProps {
  readonly id: ArticleId
  readonly enclosure: Enclosure
  readonly kind: 'audio' | 'video'
}

/** While it plays, the place is kept so often: what a crash loses is less. */
const keepEverySeconds = 5

/**
 * Plays a sound or a film that an article carries, from where somebody stopped and as fast as the last one. Nothing of it is
 * loaded, and nothing plays, before a person presses play.
 */
export function MediaPlayer({ id, enclosure, kind }: MediaPlayerProps) {
  const { reading, formats } = useTexts()
  const rate = useSettings((settings) => settings.playbackRate)
  const element = useRef<HTMLAudioElement & HTMLVideoElement>(null)
  const keptAt = useRef(0)
  const [isBroken, setBroken] = useState(false)
  const { url } = enclosure
  const name = enclosureName(enclosure)
  useEffect(() => {
    if (element.current !== null) element.current.playbackRate = rate
  }, [rate])
  useEffect(() => {
    const player = element.current
    return () => {
      if (player !== null && player.currentTime > 0 && !player.ended) notePlace(id, url, player)
    }
  }, [id, url])
  const keep = (): void => {
    if (element.current === null) return
    keptAt.current = element.current.currentTime
    notePlace(id, url, element.current)
  }
  const Player = kind
  return (
    <div className="media-player">
      <Player
        ref={element}
        controls
        preload="none"
        src={mediaUrl(url, 'asked')}
        aria-label={name}
        onLoadedMetadata={({ currentTarget }) => {
          currentTarget.playbackRate = rate
          void placeOf(id, url).then((seconds) => {
            if (seconds > 0 && currentTarget.currentTime < seconds) currentTarget.currentTime = seconds
          })
        }}
        onTimeUpdate={({ currentTarget }) => {
          if (Math.abs(currentTarget.currentTime - keptAt.current) >= keepEverySeconds) keep()
        }}
        onPause={keep}
        onEnded={keep}
        onError={() => setBroken(true)}
      >
        <track kind="captions" />
      </Player>
      <Choice
        id={`speed-${url}`}
        label={reading.speed}
        value={rate}
        choices={playbackRates}
        nameOf={(choice) => reading.times(formats.number(choice))}
        onChange={(playbackRate) => void changeSettings({ playbackRate })}
      />
      {isBroken && <p role="alert">{reading.cannotPlay}</p>}
    </div>
  )
}
