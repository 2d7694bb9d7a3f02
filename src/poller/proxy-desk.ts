import type { PollerEvent } from '../shared/poller-contract'
import { type FindRoutes, type Route, readProxyRules } from './proxy-route'

/** Asks main, which asks the system, by which way a server is reached. */
export interface ProxyDesk {
  readonly routesTo: FindRoutes
  /** The answer, in the words of a PAC file; see `readProxyRules`. */
  answer(origin: string, rules: string): void
  /** The network may be another one now: what was answered is asked anew. */
  forget(): void
}

/** A person who changes the settings waits no longer than one tick. */
const keptMs = 5 * 60_000
/** More origins than anyone subscribes to; past it the answers are asked for anew. */
const mostKept = 20_000

interface Question {
  readonly routes: Promise<readonly Route[]>
  readonly resolve: (routes: readonly Route[]) => void
  /** Null while main has not said anything: someone waits for it. */
  answeredAt: number | null
}

/** Questions are by origin and not by address, as PAC files see no more of a secure address either. */
export function createProxyDesk(deps: {
  readonly send: (event: PollerEvent) => void
  readonly now: () => number
}): ProxyDesk {
  const questions = new Map<string, Question>()

  function ask(origin: string): Question {
    if (questions.size >= mostKept) forget()
    let resolve: (routes: readonly Route[]) => void = () => {}
    const routes = new Promise<readonly Route[]>((settle) => {
      resolve = settle
    })
    const question = { routes, resolve, answeredAt: null }
    questions.set(origin, question)
    deps.send({ type: 'find-proxy', origin })
    return question
  }

  function isGood({ answeredAt }: Question): boolean {
    if (answeredAt === null) return true
    const age = deps.now() - answeredAt
    return age >= 0 && age < keptMs
  }

  function forget(): void {
    for (const [origin, { answeredAt }] of questions) if (answeredAt !== null) questions.delete(origin)
  }

  return {
    routesTo({ origin }) {
      const known = questions.get(origin)
      return (known !== undefined && isGood(known) ? known : ask(origin)).routes
    },
    answer(origin, rules) {
      const question = questions.get(origin)
      if (question === undefined) return
      question.answeredAt = deps.now()
      question.resolve(readProxyRules(rules))
    },
    forget,
  }
}
