import { useEffect, useState } from 'react'
import { keepRules } from '../../shared/keep-rule'
import type { Settings } from '../../shared/model'
import type { StorageFacts, UpkeepName } from '../../shared/store/storage'
import type { Texts } from '../../shared/texts/texts'
import { openDialog } from '../actions/commands'
import { cancelJob } from '../actions/job-actions'
import { changeSettings } from '../actions/settings-actions'
import {
  backUp,
  cleanUp,
  compact,
  lookAtStorage,
  openProfileFolder,
  rebuildSearch,
  restore,
} from '../actions/storage-actions'
import { useJobs } from '../stores/jobs-store'
import { useSettings } from '../stores/settings-store'
import { useStorage } from '../stores/storage-store'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Choice } from '../ui/choice'
import { JobCard } from '../ui/job-card'
import { useNow } from '../ui/use-now'
import { choiceLine, switchLine } from './row-lines'
import type { SettingLine, SettingSection } from './setting-line'

/** What the store takes on the disk; asked for while the settings are open, and anew when another rule lets others go. */
export function useStorageFacts(): StorageFacts | null {
  const { keepArticles, keepUnread } = useSettings()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the store counts by
  useEffect(() => void lookAtStorage(), [keepArticles, keepUnread])
  return useStorage((state) => state.facts)
}

/** How long articles are kept, what they take on the disk, and what keeps that in order. */
export function storageSection(
  { storage: say, archive }: Texts,
  { keepArticles, keepUnread }: Settings,
  facts: StorageFacts | null,
): SettingSection {
  return {
    id: 'storage',
    title: say.title,
    before: <p className="hint">{facts === null ? '' : roomText(say, facts)}</p>,
    after: <StorageJobs />,
    lines: [
      choiceLine({
        id: 'keep',
        label: say.keep,
        hint: say.keepHint,
        value: keepArticles,
        choices: keepRules,
        nameOf: (rule) => say.rules[rule],
        onChange: (rule) => void changeSettings({ keepArticles: rule }),
      }),
      switchLine({
        id: 'keep-unread',
        label: say.keepUnread,
        checked: keepUnread,
        onChange: (keep) => void changeSettings({ keepUnread: keep }),
      }),
      { id: 'clean-up', words: [say.cleanUp], view: <CleanUpLine /> },
      { id: 'compact', words: [say.compact], view: <CompactLine facts={facts} /> },
      {
        id: 'rebuild',
        words: [say.rebuild, say.rebuildHint],
        view: (
          <UpkeepLine name="rebuild-index" says={say.rebuild} hint={say.rebuildHint}>
            <Button onClick={() => void rebuildSearch()}>{say.rebuild}</Button>
          </UpkeepLine>
        ),
      },
      {
        id: 'backup',
        words: [say.backUp, say.backUpHint],
        view: (
          <UpkeepLine name="backup" says={say.backUp} hint={say.backUpHint}>
            <Button onClick={() => void backUp()}>{say.backUp}</Button>
          </UpkeepLine>
        ),
      },
      ...(facts === null || facts.backups.length === 0
        ? []
        : [{ id: 'restore', words: [say.restore, say.restoreHint, say.backup], view: <RestoreLine /> }]),
      actionLine('profile-folder', say.folder, say.folderHint, say.openFolder, () => void openProfileFolder()),
      actionLine('export-articles', archive.exportTitle, archive.exportHint, archive.exportButton, () =>
        openDialog({ type: 'export-articles' }),
      ),
      actionLine('import-archive', archive.importTitle, archive.importHint, archive.importButton, () =>
        openDialog({ type: 'import-archive' }),
      ),
    ],
  }
}

function actionLine(id: string, title: string, hint: string, button: string, onClick: () => void): SettingLine {
  return {
    id,
    words: [title, hint],
    view: (
      <fieldset className="upkeep" aria-label={title}>
        <p className="hint">{hint}</p>
        <Button onClick={onClick}>{button}</Button>
      </fieldset>
    ),
  }
}

function roomText(say: Texts['storage'], { bytes, freeBytes, putAside }: StorageFacts): string {
  const size = say.size(bytes, freeBytes)
  return putAside.count === 0 ? size : `${size} ${say.putAside(putAside.count, putAside.bytes)}`
}

function StorageJobs() {
  const jobs = useJobs((state) => state.jobs)
  return jobs.map((job) => <JobCard key={job.id} job={job} onCancel={cancelJob} />)
}

function CompactLine({ facts }: { readonly facts: StorageFacts | null }) {
  const { storage: say } = useTexts()
  return (
    <UpkeepLine name="compact" says={say.compact} hint={facts?.canCompact === false ? say.cannotCompact : null}>
      <Button disabled={facts === null || !facts.canCompact || facts.freeBytes === 0} onClick={() => void compact()}>
        {say.compact}
      </Button>
    </UpkeepLine>
  )
}

/** The backups that are there, and the way back to one of them. */
function RestoreLine() {
  const { storage: say, formats } = useTexts()
  const backups = useStorage((state) => state.facts?.backups)
  const [chosen, choose] = useState<string | null>(null)
  const newest = backups?.[0]
  if (backups === undefined || newest === undefined) return null
  const nameOf = (name: string): string => {
    const backup = backups.find((candidate) => candidate.name === name) ?? newest
    return say.backupOf(formats.fullTime(backup.at), backup.bytes)
  }
  return (
    <fieldset className="upkeep" aria-label={say.restore}>
      <div>
        <Choice
          id="restore-backup"
          label={say.backup}
          value={chosen ?? newest.name}
          choices={backups.map(({ name }) => name)}
          nameOf={nameOf}
          onChange={choose}
        />
        <p className="hint">{say.restoreHint}</p>
      </div>
      <Button onClick={() => void restore(chosen ?? newest.name)}>{say.restore}</Button>
    </fieldset>
  )
}

/** Says beforehand how many articles would go. */
function CleanUpLine() {
  const { storage: say } = useTexts()
  const expired = useStorage((state) => state.expired)
  return (
    <UpkeepLine name="clean-up" says={say.cleanUp} hint={expired === null ? say.counting : say.wouldDelete(expired)}>
      <Button disabled={expired === null || expired === 0} onClick={() => void cleanUp()}>
        {say.cleanUp}
      </Button>
    </UpkeepLine>
  )
}

interface UpkeepLineProps {
  readonly name: UpkeepName
  readonly says: string
  readonly hint: string | null
  readonly children: React.ReactNode
}

/** One job: what it is about, when it was last done, and the button that does it now. */
function UpkeepLine({ name, says, hint, children }: UpkeepLineProps) {
  const { storage: say, formats } = useTexts()
  const at = useStorage((state) => state.facts?.lastAt[name])
  const now = useNow()
  const last = at === undefined ? say.never : say.last(formats.relativeTime(Math.min(at, now), now))
  return (
    <fieldset className="upkeep" aria-label={says}>
      <p className="hint">
        {hint} {last}
      </p>
      {children}
    </fieldset>
  )
}
