/** What somebody needs who reports a problem. The reports themselves are in English in every language. */
export const reportsTexts = () => ({
  diagnostics: 'Diagnostics',
  diagnosticsAbout:
    'This is what helps to find a fault. It names no feed, no address, no article, no file and nobody, and goes nowhere unless you send it. It is in English for whoever reads it.',
  report: 'Report',
  making: 'Being put together…',
  copy: 'Copy',
  copied: 'Report copied.',
})

export type ReportsTexts = ReturnType<typeof reportsTexts>
