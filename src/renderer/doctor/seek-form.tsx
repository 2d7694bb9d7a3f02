import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { Feed } from '../../shared/model'
import type { AddressOffer, SeekAnswer } from '../../shared/window/doctor-channels'
import { changeAddress, seekAddress, stopSeeking } from '../actions/doctor-actions'
import { failureText } from '../text/failure-text'
import { useTexts } from '../texts'
import { Button } from '../ui/button'

type Found = SeekAnswer | null

/** Looks for where the feed is now: on its site to begin with, or wherever a person says. */
export function SeekForm({ feed, onMerged }: { readonly feed: Feed; readonly onMerged: () => void }) {
  const { doctor } = useTexts()
  const { seek: say } = doctor
  const [address, setAddress] = useState(() => feed.siteUrl ?? originOf(feed.url))
  const [isBusy, setBusy] = useState(false)
  const [found, setFound] = useState<Found>(null)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => {
    field.current?.focus()
    return stopSeeking
  }, [])

  const look = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    setFound(null)
    setFound(await seekAddress(feed.id, address))
    setBusy(false)
  }
  const take = async (url: string): Promise<void> => {
    setBusy(true)
    const answer = await changeAddress(feed, url)
    setBusy(false)
    if (answer?.type === 'merged') onMerged()
    setFound(answer?.type === 'failed' ? answer : null)
  }
  return (
    <form className="seek" onSubmit={(event) => void look(event)} noValidate>
      <label htmlFor={id}>{say.label}</label>
      <div className="seek-line">
        <input
          ref={field}
          id={id}
          type="text"
          spellCheck={false}
          autoComplete="off"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        {isBusy ? (
          <Button onClick={stopSeeking}>{say.stop}</Button>
        ) : (
          <Button type="submit" look="primary">
            {say.look}
          </Button>
        )}
      </div>
      <Answer found={found} isBusy={isBusy} />
      {found?.type === 'offers' && <Offers offers={found.offers} isBusy={isBusy} onTake={(url) => void take(url)} />}
    </form>
  )
}

function Answer({ found, isBusy }: { readonly found: Found; readonly isBusy: boolean }) {
  const texts = useTexts()
  const { seek: say } = texts.doctor
  return (
    <div role="status">
      {isBusy && <p className="hint">{say.looking}</p>}
      {found?.type === 'offers' && <p className="hint">{say.found(found.offers.length)}</p>}
      {found?.type === 'only-here' && <p>{say.onlyHere}</p>}
      {found?.type === 'failed' && found.failure.type !== 'aborted' && (
        <p>
          <strong className="problem">{failureText(texts, found.failure).what}</strong> {say.nothingChanged}
        </p>
      )}
    </div>
  )
}

interface OffersProps {
  readonly offers: readonly AddressOffer[]
  readonly isBusy: boolean
  readonly onTake: (url: string) => void
}

function Offers({ offers, isBusy, onTake }: OffersProps) {
  const { seek: say } = useTexts().doctor
  return (
    <ul className="offers" aria-label={say.offers}>
      {offers.map(({ url, title, subscribedAs }, index) => (
        <li key={url}>
          <div className="offer-text" id={`offer-${index}`}>
            {title !== null && <p dir="auto">{title}</p>}
            <p className="fact-address">{url}</p>
            {subscribedAs !== null && <p className="hint">{say.merges(subscribedAs)}</p>}
          </div>
          <Button disabled={isBusy} aria-describedby={`offer-${index}`} onClick={() => onTake(url)}>
            {say.use}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url
}
