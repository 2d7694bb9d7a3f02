import { rmSync } from 'node:fs'
import { lendProfile } from '/tmp/h8/bench/support/made-profile.ts'

for (const articles of process.argv.slice(2).map(Number)) {
  const t = performance.now()
  rmSync(await lendProfile({ feeds: articles === 0 ? 0 : 1000, articles }), { recursive: true })
  console.log(articles, ((performance.now() - t) / 1000).toFixed(1))
}
