import { LoaderCircle, Search } from 'lucide-react'
import { type FormEvent, useEffect, useRef } from 'react'
import type { FeedId } from '../../shared/model'
import { openDialog } from '../actions/commands'
import { chooseView } from '../actions/timeline-actions'
import { useFolders } from '../stores/folders-store'
import { folderPaths } from '../stores/sidebar-tree'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { FolderSelect } from '../ui/folder-select'
import { CandidateList } from './candidate-list'
import { FeedPreviewCard } from './feed-preview-card'
import { FindProblem } from './find-problem'
import { type AddFeed, useAddFeed } from './use-add-feed'

/** Finds a feed at any address, shows what it is, and follows it. */
export function AddFeedDialog({ address }: { readonly address: string | null }) {
  const { addFeed, common } = useTexts()
  const close = (): void => openDialog(null)
  const add = useAddFeed(address, close)
  const show = (feedId: FeedId): void => {
    close()
    chooseView({ type: 'feed', feedId })
  }
  return (
    <Dialog title={addFeed.title} className="add-feed" onClose={add.leave}>
      <AddressForm add={add} />
      <div className="add-feed-result" aria-live="polite">
        <Result add={add} onShow={show} />
      </div>
      <FolderChoice add={add} />
      <footer className="dialog-footer">
        {add.choice !== null && isOfChoice(add) && (
          <Button onClick={add.back} className="footer-first">
            {addFeed.otherFeeds}
          </Button>
        )}
        <Button onClick={add.leave}>{common.cancel}</Button>
        <SubscribeButton add={add} />
      </footer>
    </Dialog>
  )
}

/** Where the feed will be, once there are folders and it is known that there is a feed. */
function FolderChoice({ add }: { readonly add: AddFeed }) {
  const { organising } = useTexts()
  const folders = useFolders((list) => list.byId)
  if (folders.size === 0 || (add.step.type !== 'preview' && add.step.type !== 'subscribing')) return null
  return (
    <p className="add-feed-folder">
      <label htmlFor="add-feed-folder">{organising.folder}</label>
      <FolderSelect
        id="add-feed-folder"
        folders={folderPaths(folders)}
        value={add.folderId}
        onChange={add.setFolderId}
      />
    </p>
  )
}

/** Whether one of several feeds is shown, and the others can be gone back to. */
function isOfChoice({ step }: AddFeed): boolean {
  return step.type === 'preview' || step.type === 'already-subscribed' || step.type === 'failed'
}

function AddressForm({ add }: { readonly add: AddFeed }) {
  const { addFeed } = useTexts()
  const field = useRef<HTMLInputElement>(null)
  const finding = add.step.type === 'finding'
  const problem = add.step.type === 'failed' || add.step.type === 'no-answer'
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    if (problem) field.current?.select()
  }, [problem])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    // Enter goes on: from the address to what is there, from there to following it.
    if (add.step.type === 'preview') void add.subscribe()
    else if (!finding) void add.find(add.address)
  }
  return (
    <form className="address-form" onSubmit={submit} noValidate>
      <label htmlFor="feed-address">{addFeed.address}</label>
      <div className="address-line">
        <input
          ref={field}
          id="feed-address"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder={addFeed.placeholder}
          value={add.address}
          aria-invalid={problem}
          aria-describedby={problem ? 'find-problem' : 'address-hint'}
          onChange={(event) => add.setAddress(event.target.value)}
        />
        {finding ? (
          <Button onClick={add.stop}>{addFeed.stop}</Button>
        ) : (
          <Button
            look={add.step.type === 'preview' || add.step.type === 'subscribing' ? 'plain' : 'primary'}
            onClick={() => void add.find(add.address)}
          >
            {addFeed.find}
          </Button>
        )}
      </div>
      <p id="address-hint" className="hint">
        {addFeed.addressHint}
      </p>
    </form>
  )
}

function Result({ add, onShow }: { readonly add: AddFeed; readonly onShow: (feedId: FeedId) => void }) {
  const { addFeed, starters } = useTexts()
  const { step } = add
  switch (step.type) {
    case 'finding':
      return (
        <p className="finding">
          <LoaderCircle className="spinner" size={18} aria-hidden="true" /> {addFeed.finding(step.address)}
        </p>
      )
    case 'choice':
      return add.choice && <CandidateList choice={add.choice} onChoose={add.choose} />
    case 'preview':
    case 'subscribing':
      return <FeedPreviewCard preview={step.preview} problem={step.type === 'preview' ? step.problem : null} />
    case 'already-subscribed':
      return (
        <div className="already">
          <p>{addFeed.alreadyFollowed(step.title)}</p>
          <Button look="primary" autoFocus onClick={() => onShow(step.feedId)}>
            {addFeed.showIt}
          </Button>
        </div>
      )
    case 'failed':
    case 'no-answer':
      return <FindProblem step={step} />
    default:
      return (
        <div className="add-feed-blank">
          <Search size={18} strokeWidth={1.5} aria-hidden="true" /> <p>{addFeed.promise}</p>
          <button type="button" className="link" onClick={() => openDialog({ type: 'starters' })}>
            {starters.open}
          </button>
        </div>
      )
  }
}

function SubscribeButton({ add }: { readonly add: AddFeed }) {
  const { addFeed } = useTexts()
  const button = useRef<HTMLButtonElement>(null)
  const ready = add.step.type === 'preview'
  const busy = add.step.type === 'subscribing'
  useEffect(() => {
    // Only where what had the focus is gone (a candidate, Stop): a person who types on keeps the field.
    if (ready && !document.activeElement?.matches('input, button')) button.current?.focus()
  }, [ready])
  return (
    <button
      ref={button}
      type="button"
      className={`button ${ready || busy ? 'button-primary' : 'button-plain'}`}
      disabled={!ready}
      onClick={() => void add.subscribe()}
    >
      {busy ? addFeed.subscribing : addFeed.subscribe}
    </button>
  )
}
