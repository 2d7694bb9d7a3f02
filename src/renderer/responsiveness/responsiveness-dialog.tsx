import { type ReactNode, useEffect } from 'react'
import type { StallsPage } from '../../shared/stall'
import { openDialog } from '../actions/commands'
import { copyStalls, followStalls } from '../actions/responsiveness-actions'
import { useStalls } from '../stores/stalls-store'
import {
  lastStalls,
  longestText,
  milliseconds,
  processNames,
  stallName,
  stallTime,
  startText,
} from '../text/stall-text'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

const mostLast = 20
const mostCalls = 12

/** How long each process was held up since the start, when, and by what; read every second while it is open. */
export function ResponsivenessDialog() {
  const page = useStalls((state) => state.page)
  useEffect(followStalls, [])
  return (
    <Dialog title="Responsiveness" className="responsiveness" onClose={() => openDialog(null)}>
      {page === null ? <p className="hint">Reading…</p> : <Figures page={page} />}
      <footer className="dialog-footer">
        <Button disabled={page === null} onClick={() => void copyStalls()}>
          Copy
        </Button>
        <Button look="primary" onClick={() => openDialog(null)}>
          Done
        </Button>
      </footer>
    </Dialog>
  )
}

function Figures({ page }: { readonly page: StallsPage }) {
  return (
    <>
      <p className="hint">
        A stall is a time in which a part of Courant could do nothing else. {startText(page)} The start is told apart.
      </p>
      <Longest page={page} />
      <Last page={page} />
      <Calls page={page} />
    </>
  )
}

function Longest({ page }: { readonly page: StallsPage }) {
  return (
    <FigureTable
      caption="Longest stalls"
      heads={['Part', 'Longest', 'When', 'What ran', 'Over 50 ms', 'While starting']}
    >
      {page.processes.map((report) => (
        <tr key={report.process}>
          <th scope="row">{processNames[report.process]}</th>
          <td className="figure">{longestText(report)}</td>
          <td className="figure">{report.longest === null ? '–' : stallTime(report.longest.at)}</td>
          <td className="what">{report.longest === null ? '–' : stallName(report.longest.name)}</td>
          <td className="figure">{report.count}</td>
          <td className="figure" title={stallName(report.startup.longest?.name ?? null)}>
            {report.startup.longest === null ? '–' : milliseconds(report.startup.longest.durationMs)}
          </td>
        </tr>
      ))}
    </FigureTable>
  )
}

function Last({ page }: { readonly page: StallsPage }) {
  const stalls = lastStalls(page.processes, mostLast)
  if (stalls.length === 0) return <p className="none">Nothing took longer than 50 ms.</p>
  return (
    <FigureTable caption="Last stalls over 50 ms" heads={['When', 'Part', 'How long', 'What ran']}>
      {stalls.map(({ at, process, durationMs, name }) => (
        <tr key={`${process} ${at} ${durationMs}`}>
          <td className="figure">{stallTime(at)}</td>
          <td>{processNames[process]}</td>
          <td className="figure">{milliseconds(durationMs)}</td>
          <td className="what">{stallName(name)}</td>
        </tr>
      ))}
    </FigureTable>
  )
}

function Calls({ page }: { readonly page: StallsPage }) {
  return (
    <FigureTable caption="Slowest calls to the store" heads={['Call', 'Part', 'Calls', 'Ran up to', 'Waited up to']}>
      {page.calls.slice(0, mostCalls).map(({ name, process, calls, longestRanMs, longestWaitedMs }) => (
        <tr key={`${process} ${name}`}>
          <th scope="row" className="what">
            {name}
          </th>
          <td>{processNames[process]}</td>
          <td className="figure">{calls}</td>
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
