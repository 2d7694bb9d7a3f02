import { useEffect } from 'react'
import { useTexts } from './texts'

/** Tells the page what it is written in: hyphenation, quotation marks and screen readers' voices follow. */
export function useDocumentLanguage(): void {
  const { locale } = useTexts().formats
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
}
