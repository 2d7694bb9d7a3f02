import { useEffect, useState } from 'react'
import type { FeedAsking } from '../../shared/asking'
import type { FeedId } from '../../shared/model'
import { request } from '../bridge'
import { showToast } from '../stores/toast-store'
import { readHeaderLines, writeHeaderLines } from '../text/header-lines'
import { texts } from '../texts'

/** By which way the feed is asked. */
export const proxyWays = ['system', 'direct', 'proxy'] as const
export type ProxyWay = (typeof proxyWays)[number]

/** What stands in the fields. */
export interface AskingFields {
  readonly loginName: string
  /** Empty for the one that is kept. */
  readonly password: string
  readonly userAgent: string
  readonly headerLines: string
  readonly ignorePace: boolean
  readonly way: ProxyWay
  /** Counts only where the way is through it. */
  readonly proxy: string
}

export interface AskingForm {
  readonly kept: FeedAsking
  readonly fields: AskingFields
  /** What is wrong, as main says it. */
  readonly problem: string | null
  readonly isSaving: boolean
  edit(change: Partial<AskingFields>): void
  save(): Promise<void>
}

/** How one feed is asked, from main and back to it; null until main has answered. */
export function useAsking(feedId: FeedId): AskingForm | null {
  const [kept, setKept] = useState<FeedAsking | null>(null)
  const [fields, setFields] = useState<AskingFields | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)

  useEffect(() => {
    let isHere = true
    void request('feed:asking', { feedId }).then((reply) => {
      if (!isHere || !reply.ok) return
      setKept(reply.value)
      setFields(fieldsOf(reply.value))
    })
    return () => {
      isHere = false
    }
  }, [feedId])

  if (kept === null || fields === null) return null

  async function save(given: AskingFields): Promise<void> {
    setSaving(true)
    const reply = await request('feed:set-asking', { feedId, change: changeOf(given) })
    setSaving(false)
    setProblem(reply.ok ? null : reply.failure.message)
    if (!reply.ok) return
    setFields({ ...given, password: '' })
    showToast({ tone: 'plain', message: texts().notices.askingSaved, action: null, milliseconds: 4_000 })
    const now = await request('feed:asking', { feedId })
    if (now.ok) setKept(now.value)
  }

  return {
    kept,
    fields,
    problem,
    isSaving,
    edit: (change) => setFields({ ...fields, ...change }),
    save: () => save(fields),
  }
}

function fieldsOf({ loginName, userAgent, headers, ignorePace, proxy }: FeedAsking): AskingFields {
  return {
    loginName: loginName ?? '',
    password: '',
    userAgent: userAgent ?? '',
    headerLines: writeHeaderLines(headers),
    ignorePace,
    way: proxy === null ? 'system' : proxy === 'direct' ? 'direct' : 'proxy',
    proxy: proxy === null || proxy === 'direct' ? '' : proxy,
  }
}

function changeOf({ loginName, password, userAgent, headerLines, ignorePace, way, proxy }: AskingFields) {
  const name = loginName.trim()
  return {
    userAgent: userAgent.trim() === '' ? null : userAgent.trim(),
    headers: readHeaderLines(headerLines),
    ignorePace,
    proxy: way === 'system' ? null : way === 'direct' ? 'direct' : proxy.trim(),
    login: name === '' && password === '' ? null : { name, password: password === '' ? null : password },
  }
}
