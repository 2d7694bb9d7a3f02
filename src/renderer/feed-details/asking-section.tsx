import { type FormEvent, useEffect, useId } from 'react'
import type { FeedId } from '../../shared/model'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Choice } from '../ui/choice'
import { Problem } from '../ui/problem'
import { Switch } from '../ui/switch'
import { type AskingForm, proxyWays, useAsking } from './use-asking'

/** Name and password, user agent, headers and pace of one feed; closed until someone needs them. */
export function AskingSection({ feedId, isOpen }: { readonly feedId: FeedId; readonly isOpen: boolean }) {
  const form = useAsking(feedId)
  const { asking } = useTexts().feedDetails
  return (
    <details className="asking" open={isOpen}>
      <summary>{asking.title}</summary>
      {form !== null && <AskingFieldset form={form} takesFocus={isOpen} />}
    </details>
  )
}

interface AskingFieldsetProps {
  readonly form: AskingForm
  /** A person came for it. */
  readonly takesFocus: boolean
}

function AskingFieldset({ form, takesFocus }: AskingFieldsetProps) {
  const { fields, edit } = form
  const { common, feedDetails } = useTexts()
  const { asking } = feedDetails
  const id = useId()
  useEffect(() => {
    if (takesFocus) document.getElementById(`${id}-name`)?.focus()
  }, [takesFocus, id])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void form.save()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Login form={form} id={id} />
      <div className="asking-field">
        <label htmlFor={`${id}-agent`}>{asking.userAgent}</label>
        <input
          id={`${id}-agent`}
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder={asking.ownUserAgent}
          value={fields.userAgent}
          onChange={(event) => edit({ userAgent: event.target.value })}
        />
      </div>
      <div className="asking-field">
        <label htmlFor={`${id}-headers`}>{asking.headers}</label>
        <textarea
          id={`${id}-headers`}
          rows={2}
          spellCheck={false}
          placeholder="X-Api-Key: abc"
          value={fields.headerLines}
          onChange={(event) => edit({ headerLines: event.target.value })}
        />
      </div>
      <Way form={form} id={id} />
      <label className="switch-line" htmlFor={`${id}-pace`}>
        <Switch id={`${id}-pace`} checked={fields.ignorePace} onChange={(ignorePace) => edit({ ignorePace })} />
        {asking.ignorePace}
      </label>
      <p className="hint">{asking.whoSees}</p>
      <Problem message={form.problem} />
      <Button type="submit" disabled={form.isSaving}>
        {common.save}
      </Button>
    </form>
  )
}

/** The system's way to the server, or another. */
function Way({ form: { fields, edit }, id }: { readonly form: AskingForm; readonly id: string }) {
  const { asking } = useTexts().feedDetails
  return (
    <>
      <div className="asking-field">
        <label htmlFor={`${id}-way`}>{asking.way}</label>
        <Choice
          id={`${id}-way`}
          value={fields.way}
          choices={proxyWays}
          nameOf={(way) => asking.ways[way]}
          onChange={(way) => edit({ way })}
        />
      </div>
      {fields.way === 'proxy' && (
        <div className="asking-field">
          <label htmlFor={`${id}-proxy`}>{asking.proxy}</label>
          <input
            id={`${id}-proxy`}
            type="text"
            autoComplete="off"
            spellCheck={false}
            placeholder="socks5://127.0.0.1:9050"
            value={fields.proxy}
            onChange={(event) => edit({ proxy: event.target.value })}
          />
        </div>
      )}
    </>
  )
}

function Login({ form, id }: { readonly form: AskingForm; readonly id: string }) {
  const { kept, fields, edit } = form
  const { asking } = useTexts().feedDetails
  const canType = kept.canKeepPasswords
  return (
    <>
      <div className="asking-field">
        <label htmlFor={`${id}-name`}>{asking.name}</label>
        <input
          id={`${id}-name`}
          type="text"
          autoComplete="off"
          spellCheck={false}
          disabled={!canType && kept.loginName === null}
          value={fields.loginName}
          onChange={(event) => edit({ loginName: event.target.value })}
        />
      </div>
      <div className="asking-field">
        <label htmlFor={`${id}-password`}>{asking.password}</label>
        <input
          id={`${id}-password`}
          type="password"
          autoComplete="off"
          disabled={!canType}
          aria-describedby={canType ? undefined : `${id}-no-key-chain`}
          placeholder={kept.loginName === null ? '' : asking.passwordAsItIs}
          value={fields.password}
          onChange={(event) => edit({ password: event.target.value })}
        />
      </div>
      {!canType && (
        <p className="hint" id={`${id}-no-key-chain`}>
          {asking.noKeyChain}
        </p>
      )}
    </>
  )
}
