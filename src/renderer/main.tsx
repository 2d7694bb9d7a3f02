import { createRoot } from 'react-dom/client'
import { settleFaces } from './actions/face-actions'
import { tellOfCrashes } from './actions/report-actions'
import { tellWhenUsable } from './actions/responsiveness-actions'
import { start } from './actions/start'
import { tellOfRecovery } from './actions/storage-actions'
import { readUpdateState } from './actions/update-actions'
import { App } from './app'
import { connectBridge, request } from './bridge'
import { listenToMain } from './listen'
import { StartFailure } from './start-failure'
import { StoreTrouble } from './store-trouble'
import { useSettings } from './stores/settings-store'
import { speak, texts } from './texts'
import { watchSelf } from './watch-self'

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no #root.')
// A throw while drawing leaves an empty page, which would look like a freeze.
const root = createRoot(place, {
  onUncaughtError: () => setTimeout(() => root.render(<StartFailure message={texts().welcome.cannotDraw} />)),
})

connectBridge()
// Until main has answered, the browser's own languages have to do.
speak('system', navigator.languages)
useSettings.subscribe(({ language }) => speak(language))
// Listening begins first: what changes while the first answer is on its way must not be missed.
listenToMain()
const problem = await start()
watchSelf()
if (problem === null) {
  root.render(<App />)
  tellWhenUsable(() => void settleFaces())
  void tellOfRecovery()
  void tellOfCrashes()
  void readUpdateState()
} else {
  const trouble = await request('storage:trouble', null)
  const known = trouble.ok ? trouble.value : null
  root.render(known === null ? <StartFailure message={problem} /> : <StoreTrouble {...known} />)
}
