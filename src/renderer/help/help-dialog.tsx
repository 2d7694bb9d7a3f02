import { type ReactNode, useEffect, useRef, useState } from 'react'
import { openDialog } from '../actions/commands'
import { useSelection } from '../stores/selection-store'
import { useTexts } from '../texts'
import { Dialog } from '../ui/dialog'
import { FindField } from '../ui/find-field'
import { NothingFound } from '../ui/nothing-found'
import { HelpAction } from './help-action'
import { HelpKeys } from './help-keys'
import { type FoundSection, findPassages } from './help-passages'
import type { HelpSection } from './help-sections'
import { useHelpSections } from './use-help-sections'

/** The help: a few short sections that its field narrows down. The window behind it stays in use, so that one can try what it says. */
export function HelpDialog({ section }: { readonly section: HelpSection | null }) {
  const { help: say } = useTexts()
  const asked = useSelection((state) => state.dialog)
  const [typed, setTyped] = useState('')
  const found = findPassages(typed, useHelpSections())
  const count = found.reduce((sum, { passages }) => sum + passages.length, 0)
  const isNarrowed = typed.trim() !== ''
  useSectionInSight(section, asked)
  return (
    <Dialog title={say.title} className="settings help" modal={false} onClose={() => openDialog(null)}>
      <FindField label={say.find} typed={typed} onType={setTyped} asked={section === null ? asked : null} />
      <div className="settings-list">
        {!isNarrowed && <Contents sections={found} />}
        {found.map((one) => (
          <SectionView key={one.section} section={one} isNarrowed={isNarrowed} />
        ))}
        {count === 0 && <NothingFound text={say.none} onClear={() => setTyped('')} />}
      </div>
      <p className="unseen" role="status">
        {!isNarrowed ? '' : count === 0 ? say.none : say.found(count)}
      </p>
    </Dialog>
  )
}

const headingId = (section: HelpSection): string => `help-${section}`

function showSection(section: HelpSection): void {
  const heading = document.getElementById(headingId(section))
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

/** Begins at a section where one was asked for. */
function useSectionInSight(section: HelpSection | null, asked: unknown): void {
  const shown = useRef<unknown>(null)
  useEffect(() => {
    if (section === null || shown.current === asked) return
    shown.current = asked
    showSection(section)
  }, [section, asked])
}

function Contents({ sections }: { readonly sections: readonly FoundSection<HelpSection>[] }) {
  const { help: say } = useTexts()
  return (
    <nav className="help-contents" aria-label={say.contents}>
      <ul>
        {sections.map(({ section, title }) => (
          <li key={section}>
            <button type="button" className="link" onClick={() => showSection(section)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface SectionProps {
  readonly section: FoundSection<HelpSection>
  readonly isNarrowed: boolean
}

function SectionView({ section: { section, title, passages }, isNarrowed }: SectionProps) {
  return (
    <section className="settings-section" aria-labelledby={headingId(section)}>
      <h3 id={headingId(section)} tabIndex={-1}>
        {title}
      </h3>
      {section === 'keys' ? (
        <HelpKeys passages={passages} isNarrowed={isNarrowed} />
      ) : (
        passages.map(({ id, text }) => <p key={id}>{named(text)}</p>)
      )}
      <HelpAction section={section} />
    </section>
  )
}

/** What stands before a colon at the start of a line is its name. */
function named(text: string): ReactNode {
  const name = /^(?:\p{L}+ ?){1,3}(?=\u202f?: )/u.exec(text)?.[0]
  if (name === undefined) return text
  return (
    <>
      <strong>{name}</strong>
      {text.slice(name.length)}
    </>
  )
}
