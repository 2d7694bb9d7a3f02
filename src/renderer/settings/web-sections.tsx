import type { Settings, TickMinutes } from '../../shared/model'
import { notifyRules } from '../../shared/notify-rule'
import type { Texts } from '../../shared/texts/texts'
import { openDialog } from '../actions/commands'
import { changeSettings } from '../actions/settings-actions'
import { Button } from '../ui/button'
import { choiceLine, switchLine, timeLine } from './row-lines'
import type { SettingSection } from './setting-line'

const ticks: readonly TickMinutes[] = [5, 15, 30, 60]

/** When the web is asked, and for what. */
export function webSection(
  { settings: say }: Texts,
  { tickMinutes, remoteImages, lookForUpdates }: Settings,
): SettingSection {
  return {
    id: 'web',
    title: say.sections.web,
    lines: [
      choiceLine({
        id: 'tick',
        label: say.tick,
        hint: say.tickHint,
        value: tickMinutes,
        choices: ticks,
        nameOf: say.every,
        onChange: (minutes) => void changeSettings({ tickMinutes: minutes }),
      }),
      switchLine({
        id: 'images',
        label: say.images,
        hint: say.imagesHint,
        checked: remoteImages,
        onChange: (on) => void changeSettings({ remoteImages: on }),
      }),
      switchLine({
        id: 'look-for-updates',
        label: say.lookForUpdates,
        hint: say.lookForUpdatesHint,
        checked: lookForUpdates,
        onChange: (on) => void changeSettings({ lookForUpdates: on }),
      }),
    ],
  }
}

/** What is notified, and when not. */
export function notificationSection({ settings: say }: Texts, settings: Settings): SettingSection {
  const { notifications, notifyRule, quietHours } = settings
  return {
    id: 'notifications',
    title: say.notifications,
    lines: [
      switchLine({
        id: 'notifications',
        label: say.notifications,
        hint: say.notificationsHint,
        checked: notifications,
        onChange: (on) => void changeSettings({ notifications: on }),
      }),
      choiceLine({
        id: 'notify-rule',
        label: say.notifyRule,
        hint: say.notifyRuleHint,
        value: notifyRule,
        choices: notifyRules,
        nameOf: (rule) => say.notifyRules[rule],
        onChange: (rule) => void changeSettings({ notifyRule: rule }),
      }),
      switchLine({
        id: 'quiet-hours',
        label: say.quietHours,
        hint: say.quietHoursHint,
        checked: quietHours.on,
        onChange: (on) => void changeSettings({ quietHours: { ...quietHours, on } }),
      }),
      timeLine({
        id: 'quiet-from',
        label: say.quietFrom,
        minute: quietHours.from,
        disabled: !quietHours.on,
        onChange: (from) => void changeSettings({ quietHours: { ...quietHours, from } }),
      }),
      timeLine({
        id: 'quiet-to',
        label: say.quietTo,
        minute: quietHours.to,
        disabled: !quietHours.on,
        onChange: (to) => void changeSettings({ quietHours: { ...quietHours, to } }),
      }),
    ],
  }
}

/** What happens by itself to articles: rules have a dialog of their own. */
export function rulesSection({ rules: say }: Texts): SettingSection {
  return {
    id: 'rules',
    title: say.title,
    lines: [
      {
        id: 'rules',
        words: [say.open, say.hint],
        view: (
          <div className="setting">
            <p className="hint">{say.hint}</p>
            <Button onClick={() => openDialog({ type: 'rules' })}>{say.open}</Button>
          </div>
        ),
      },
    ],
  }
}

/** The way to the map of keys. */
export function keysSection({ settings: say, keys }: Texts): SettingSection {
  return {
    id: 'keys',
    title: say.sections.keys,
    lines: [
      {
        id: 'keys',
        words: [say.keys, say.keysHint, ...Object.values(keys.what)],
        view: (
          <div className="setting">
            <p className="hint">{say.keysHint}</p>
            <Button onClick={() => openDialog({ type: 'keys' })}>{say.keys}</Button>
          </div>
        ),
      },
    ],
  }
}
