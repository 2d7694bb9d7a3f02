import { type ReactNode, useEffect } from 'react'
import type { StallsPage } from '../../shared/stall'
import { openDialog } from '../actions/commands'
import { copyStalls, followStalls } from '../actions/responsiveness-actions'
import { useStalls } from '../stores/stalls-store'
import { delaysText, lastStalls, longestText, stallName, startText } from '../text/stall-text'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

const mostLast = 20
const mostCalls = 12

/** How long each process was held up since the start, when, and by what; read every second while it is open. */
export function ResponsivenessDialog() {
  const { responsiveness, common } = useTexts()
  const page = useStalls((state) => state.page)
  useEffect(followStalls, [])
  return (
    <Dialog title={responsiveness.title} className="responsiveness" onClose={() => openDialog(null)}>
      {page === null ? <p className="hint">{responsiveness.reading}</p> : <Figures page={page} />}
      <footer className="dialog-footer">
        <Button disabled={page === null} onClick={() => void copyStalls()}>
          {responsiveness.copy}
        </Button>
        <Button look="primary" onClick={() => openDialog(null)}>
          {common.done}
        </Button>
      </footer>
    </Dialog>
  )
}

function Figures({ page }: { readonly page: StallsPage }) {
  const texts = useTexts()
  return (
    <>
      <p className="hint">{texts.responsiveness.intro(startText(texts, page))}</p>
      <Longest page={page} />
      <Last page={page} />
      <Calls page={page} />
    </>
  )
}

function Longest({ page }: { readonly page: StallsPage }) {
  const texts = useTexts()
  const { processes, heads, longestStalls } = texts.responsiveness
  const { milliseconds, timeOfDay } = texts.formats
  return (
    <FigureTable
      caption={longestStalls}
      heads={[heads.part, heads.longest, heads.when, heads.what, heads.over, heads.usual, heads.starting]}
    >
      {page.processes.map((report) => (
        <tr key={report.process}>
          <th scope="row">{processes[report.process]}</th>
          <td className="figure">{longestText(texts, report)}</td>
          <td className="figure">{report.longest === null ? '–' : timeOfDay(report.longest.at)}</td>
          <td className="what">{report.longest === null ? '–' : stallName(texts, report.longest.name)}</td>
          <td className="figure">{texts.formats.number(report.count)}</td>
          <td className="figure">{report.delays === null ? '–' : delaysText(texts, report.delays)}</td>
          <td className="figure" title={stallName(texts, report.startup.longest?.name ?? null)}>
            {report.startup.longest === null ? '–' : milliseconds(report.startup.longest.durationMs)}
          </td>
        </tr>
      ))}
    </FigureTable>
  )
}

function Last({ page }: { readonly page: StallsPage }) {
  const texts = useTexts()
  const { processes, heads, lastStalls: caption, noneLong } = texts.responsiveness
  const { milliseconds, timeOfDay } = texts.formats
  const stalls = lastStalls(page.processes, mostLast)
  if (stalls.length === 0) return <p className="none">{noneLong}</p>
  return (
    <FigureTable caption={caption} heads={[heads.when, heads.part, heads.howLong, heads.what]}>
      {stalls.map(({ at, process, durationMs, name }) => (
        <tr key={`${process} ${at} ${durationMs}`}>
          <td className="figure">{timeOfDay(at)}</td>
          <td>{processes[process]}</td>
          <td className="figure">{milliseconds(durationMs)}</td>
          <td className="what">{stallName(texts, name)}</td>
        </tr>
      ))}
    </FigureTable>
  )
}

function Calls({ page }: { readonly page: StallsPage }) {
  const texts = useTexts()
  const { processes, heads, slowestCalls } = texts.responsiveness
  const { milliseconds, number } = texts.formats
  return (
    <FigureTable caption={slowestCalls} heads={[heads.call, heads.part, heads.calls, heads.ran, heads.waited]}>
      {page.calls.slice(0, mostCalls).map(({ name, process, calls, longestRanMs, longestWaitedMs }) => (
        <tr key={`${process} ${name}`}>
          <th scope="row" className="what">
            {name}
          </th>
          <td>{processes[process]}</td>
          <td className="figure">{number(calls)}</td>
          <td className="figure">{milliseconds(longestRanMs)}</td>
          <td className="figure">{milliseconds(longestWaitedMs)}</td>
        </tr>
      ))}
    </FigureTable>
  )
}

interface FigureTableProps {
  readonly caption: string
  readonly heads: readonly string[]
  readonly children: ReactNode
}

function FigureTable({ caption, heads, children }: FigureTableProps) {
  return (
    <table className="figures">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
