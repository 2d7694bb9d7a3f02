/** What Electron knows of the person's languages; asked for when the app is ready. */
export interface LocaleSource {
  readonly commandLine: { getSwitchValue(name: string): string }
  getPreferredSystemLanguages(): string[]
  getLocale(): string
}

/**
 * The languages to speak, the dearest first (BCP 47 tags): what `--lang` says, then what the system prefers, then what
 * Chromium made of it.
 */
export function systemLocales(app: LocaleSource): readonly string[] {
  const tags = [app.commandLine.getSwitchValue('lang'), ...app.getPreferredSystemLanguages(), app.getLocale()]
  return [...new Set(tags.filter((tag) => tag !== ''))]
}
