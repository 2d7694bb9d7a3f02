/** A long job that is asked for as the window asks, and told to end when it takes longer than a bench has time for. */
import type { Page } from '@playwright/test'
import type { JobName, JobStatus } from '../../src/shared/window/job-channels'
import type { ReaderApi, Reply, RequestChannel, RequestChannels } from '../../src/shared/window-contract'

export interface AskedJob<C extends RequestChannel> {
  readonly reply: RequestChannels[C]['reply']
  /** The last that the window was told of it; null where it was over before it was shown. */
  readonly status: JobStatus | null
}

/**
 * Asks for a job and waits for its end, which comes soon after `longestMs`: then it is cancelled. Text in the argument's
 * place is given as bytes under `bytes`.
 */
export async function askForJob<C extends RequestChannel>(
  page: Page,
  question: {
    readonly channel: C
    readonly argument: RequestChannels[C]['argument'] | { readonly text: string }
    readonly job: JobName
    readonly longestMs: number
  },
): Promise<AskedJob<C>> {
  const { reply, status } = await page.evaluate(
    async ({ channel, argument, job, longestMs }) => {
      const { reader } = window as unknown as { reader: ReaderApi }
      const endAt = performance.now() + longestMs
      let last: JobStatus | null = null
      let asked = false
      const cancelWhenLate = () => {
        if (asked || last?.state !== 'running' || performance.now() < endAt) return
        asked = true
        void reader.request('job:cancel', { id: last.id })
      }
      const stopListening = reader.listen('job', (told) => {
        if (told.name !== job) return
        last = told
        cancelWhenLate()
      })
      // Some jobs say nothing for long.
      const timer = setTimeout(cancelWhenLate, longestMs)
      const given =
        argument !== null && 'text' in argument ? { bytes: new TextEncoder().encode(argument.text) } : argument
      const answer = await reader.request(channel, given as never)
      clearTimeout(timer)
      stopListening()
      return { reply: answer, status: last as JobStatus | null }
    },
    {
      ...question,
      channel: question.channel as RequestChannel,
      argument: question.argument as { text: string } | null,
    },
  )
  const answer = reply as Reply<RequestChannels[C]['reply']>
  if (!answer.ok) throw new Error(`${question.channel}: ${answer.failure.message}`)
  return { reply: answer.value, status }
}
