import { useLayoutEffect } from 'react'
import { useSettings } from './stores/settings-store'

/** Tells the page its theme. Light and dark are main's to set; sepia is the stylesheet's own. */
export function useDocumentTheme(): void {
  const theme = useSettings((settings) => settings.theme)
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
}
