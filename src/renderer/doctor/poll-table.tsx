import type { PollRecord } from '../../shared/poll-record'
import { useTexts } from '../texts'
import { pollText } from './diagnosis-text'

/** The last polls of a feed, the newest first. */
export function PollTable({ polls }: { readonly polls: readonly PollRecord[] }) {
  const { polls: say } = useTexts().doctor
  if (polls.length === 0) return <p className="none">{say.none}</p>
  return (
    <table className="figures">
      <caption>{say.caption}</caption>
      <thead>
        <tr>
          {[say.when, say.outcome, say.status, say.size, say.took].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {polls.map((poll) => (
          <PollLine key={`${poll.since} ${poll.at} ${poll.kind}`} poll={poll} />
        ))}
      </tbody>
    </table>
  )
}

function PollLine({ poll }: { readonly poll: PollRecord }) {
  const texts = useTexts()
  const { formats, doctor } = texts
  const { look } = poll
  return (
    <tr>
      <td className="figure">{formats.dayAndTime(poll.at)}</td>
      <td className="what" dir="auto">
        {pollText(texts, poll)}
        {look !== null && look.ledTo !== null && <p className="hint">{doctor.polls.ledTo(look.ledTo)}</p>}
      </td>
      <td className="figure">{look === null || look.status === null ? '–' : look.status}</td>
      <td className="figure">{look === null || look.bytes === 0 ? '–' : formats.bytes(look.bytes)}</td>
      <td className="figure">{look === null ? '–' : formats.milliseconds(look.ms)}</td>
    </tr>
  )
}
