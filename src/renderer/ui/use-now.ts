import { useEffect, useState } from 'react'

/** The time (milliseconds since the epoch), renewed every minute: often enough for "5 min. ago". */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
