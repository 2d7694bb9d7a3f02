import type { FolderId } from '../../shared/model'
import { inheritedRule, type NotifyRule, notifyRules } from '../../shared/notify-rule'
import { useFolders } from '../stores/folders-store'
import { useSettings } from '../stores/settings-store'
import { useTexts } from '../texts'
import { Choice } from '../ui/choice'

interface NotifyChoiceProps {
  readonly id: string
  readonly value: NotifyRule | null
  /** The folder that it is in. */
  readonly folderId: FolderId | null
  readonly onChange: (rule: NotifyRule | null) => void
}

/** What is notified of a feed or a folder; says what holds where it has no rule of its own. */
export function NotifyChoice({ id, value, folderId, onChange }: NotifyChoiceProps) {
  const { feedDetails, settings: say } = useTexts()
  const bySettings = useSettings((settings) => settings.notifyRule)
  const isOff = useSettings((settings) => !settings.notifications)
  const inherited = useFolders((folders) => inheritedRule(folderId, folders.byId, bySettings))
  const nameOf = (choice: NotifyRule | 'inherited'): string => {
    if (choice !== 'inherited') return say.notifyRules[choice]
    const rule = say.notifyRules[inherited]
    return folderId === null ? feedDetails.notifyAsSettings(rule) : feedDetails.notifyAsFolder(rule)
  }
  return (
    <>
      <Choice
        id={id}
        label={feedDetails.notifications}
        value={value ?? 'inherited'}
        choices={['inherited', ...notifyRules] as const}
        nameOf={nameOf}
        onChange={(rule) => onChange(rule === 'inherited' ? null : rule)}
      />
      {isOff && <p className="hint">{feedDetails.notificationsAreOff}</p>}
    </>
  )
}
