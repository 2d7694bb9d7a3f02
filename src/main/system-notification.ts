import { Notification } from 'electron'
import { escapeText } from '../feed/escape-markup'
import type { Log } from './log'
import type { NotificationText, RevealTarget } from './notification-text'

/** So many notifications stay clickable; older ones only stay on the screen. */
const mostKept = 20

/**
 * Shows notifications through the system. Without a notification service one line in the log says so and nothing else
 * happens. They are kept while they can be clicked: an object that is collected has no click.
 */
export function createSystemNotifications(dependencies: {
  readonly onClick: (reveal: RevealTarget) => void
  readonly log: Log
}): (text: NotificationText) => void {
  const { onClick, log } = dependencies
  const kept = new Set<Notification>()
  let failureTold = false

  return (text) => {
    // Linux daemons may render markup in the body; nowhere is the title rendered.
    const body = process.platform === 'linux' ? escapeText(text.body) : text.body
    const notification = new Notification({ title: text.title, body })
    kept.add(notification)
    for (const oldest of kept) {
      if (kept.size <= mostKept) break
      kept.delete(oldest)
    }
    notification.on('click', () => {
      kept.delete(notification)
      onClick(text.reveal)
    })
    notification.on('close', () => kept.delete(notification))
    notification.on('failed', (_event, error) => {
      kept.delete(notification)
      if (!failureTold) log.warn(`the system shows no notifications: ${error}`)
      failureTold = true
    })
    notification.show()
    log.debug(`notification: “${text.title}”`)
  }
}
