import { type FormEvent, useId } from 'react'
import type { FeedId } from '../../shared/model'
import { Button } from '../ui/button'
import { Switch } from '../ui/switch'
import { type AskingForm, useAsking } from './use-asking'

/** Name and password, user agent, headers and pace of one feed; closed until someone needs them. */
export function AskingSection({ feedId }: { readonly feedId: FeedId }) {
  const form = useAsking(feedId)
  return (
    <details className="asking">
      <summary>Password and other settings</summary>
      {form !== null && <AskingFieldset form={form} />}
    </details>
  )
}

function AskingFieldset({ form }: { readonly form: AskingForm }) {
  const { fields, edit } = form
  const id = useId()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void form.save()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Login form={form} />
      <div className="asking-field">
        <label htmlFor={`${id}-agent`}>User agent</label>
        <input
          id={`${id}-agent`}
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder="Courant’s own"
          value={fields.userAgent}
          onChange={(event) => edit({ userAgent: event.target.value })}
        />
      </div>
      <div className="asking-field">
        <label htmlFor={`${id}-headers`}>Extra headers</label>
        <textarea
          id={`${id}-headers`}
          rows={2}
          spellCheck={false}
          placeholder="X-Api-Key: abc"
          value={fields.headerLines}
          onChange={(event) => edit({ headerLines: event.target.value })}
        />
      </div>
      <label className="switch-line" htmlFor={`${id}-pace`}>
        <Switch id={`${id}-pace`} checked={fields.ignorePace} onChange={(ignorePace) => edit({ ignorePace })} />
        Look at every tick, even if the feed asks for less
      </label>
      <p className="hint">Headers, name and password go to this feed’s server only.</p>
      {form.problem !== null && (
        <p className="problem" role="alert">
          {form.problem}
        </p>
      )}
      <Button type="submit" disabled={form.isSaving}>
        Save
      </Button>
    </form>
  )
}

function Login({ form }: { readonly form: AskingForm }) {
  const { kept, fields, edit } = form
  const id = useId()
  const canType = kept.canKeepPasswords
  return (
    <>
      <div className="asking-field">
        <label htmlFor={`${id}-name`}>Name</label>
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
        <label htmlFor={`${id}-password`}>Password</label>
        <input
          id={`${id}-password`}
          type="password"
          autoComplete="off"
          disabled={!canType}
          aria-describedby={canType ? undefined : `${id}-no-key-chain`}
          placeholder={kept.loginName === null ? '' : 'As it is'}
          value={fields.password}
          onChange={(event) => edit({ password: event.target.value })}
        />
      </div>
      {!canType && (
        <p className="hint" id={`${id}-no-key-chain`}>
          This system has no key chain to lock a password in, and Courant stores none in the clear.
        </p>
      )}
    </>
  )
}
