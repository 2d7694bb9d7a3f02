import type { Settings, SidebarSort, TimelineLayout } from '../../shared/model'
import { leadings, measures, type ThemeChoice, textSizes, typefaces } from '../../shared/reading-style'
import { type LanguageChoice, languageNames, languages } from '../../shared/texts/languages'
import type { Texts } from '../../shared/texts/texts'
import { changeReading, changeSettings } from '../actions/settings-actions'
import { choiceLine, switchLine } from './row-lines'
import type { SettingSection } from './setting-line'

const themes: readonly ThemeChoice[] = ['system', 'light', 'dark', 'sepia']
const languageChoices: readonly LanguageChoice[] = ['system', ...languages]
const layouts: readonly TimelineLayout[] = ['compact', 'comfortable', 'cards']
const sorts: readonly SidebarSort[] = ['hand', 'name', 'unread']

/** How the window looks and speaks. */
export function windowSection({ settings: say }: Texts, settings: Settings): SettingSection {
  const { theme, language } = settings
  return {
    id: 'window',
    title: say.sections.window,
    lines: [
      choiceLine({
        id: 'theme',
        label: say.appearance,
        value: theme,
        choices: themes,
        nameOf: (choice) => say.theme[choice],
        onChange: (chosen) => void changeSettings({ theme: chosen }),
      }),
      choiceLine({
        id: 'language',
        label: say.language,
        value: language,
        choices: languageChoices,
        nameOf: (choice) => (choice === 'system' ? say.languageOfSystem : languageNames[choice]),
        onChange: (chosen) => void changeSettings({ language: chosen }),
      }),
      ...(['tray', 'closeToTray', 'startAtLogin'] as const).map((key) =>
        switchLine({
          id: key,
          label: say[key],
          hint: say[`${key}Hint`],
          checked: settings[key],
          onChange: (on) => void changeSettings({ [key]: on }),
        }),
      ),
    ],
  }
}

/** How the text of articles looks: what can be chosen beside an article, too. */
export function textSection({ article }: Texts, { reading }: Settings): SettingSection {
  const { text: say } = article
  return {
    id: 'text',
    title: say.title,
    lines: [
      choiceLine({
        id: 'text-size',
        label: say.size,
        value: reading.size,
        choices: textSizes,
        nameOf: say.pixels,
        onChange: (size) => changeReading({ size }),
      }),
      choiceLine({
        id: 'typeface',
        label: say.typeface,
        value: reading.typeface,
        choices: typefaces,
        nameOf: (choice) => say.typefaces[choice],
        onChange: (typeface) => changeReading({ typeface }),
      }),
      choiceLine({
        id: 'measure',
        label: say.measure,
        value: reading.measure,
        choices: measures,
        nameOf: (choice) => say.measures[choice],
        onChange: (measure) => changeReading({ measure }),
      }),
      choiceLine({
        id: 'leading',
        label: say.leading,
        value: reading.leading,
        choices: leadings,
        nameOf: (choice) => say.leadings[choice],
        onChange: (leading) => changeReading({ leading }),
      }),
      switchLine({
        id: 'justified',
        label: say.justified,
        checked: reading.justified,
        onChange: (justified) => changeReading({ justified }),
      }),
    ],
  }
}

/** How feeds and articles are listed. */
export function listsSection({ settings: say, list, organising }: Texts, settings: Settings): SettingSection {
  return {
    id: 'lists',
    title: say.sections.lists,
    lines: [
      choiceLine({
        id: 'layout',
        label: say.layoutOfArticles,
        value: settings.timelineLayout,
        choices: layouts,
        nameOf: (choice) => list.layouts[choice],
        onChange: (timelineLayout) => void changeSettings({ timelineLayout }),
      }),
      switchLine({
        id: 'group-by-day',
        label: list.groupByDay,
        checked: settings.groupByDay,
        onChange: (groupByDay) => void changeSettings({ groupByDay }),
      }),
      switchLine({
        id: 'mark-scrolled',
        label: list.markScrolled,
        hint: say.markScrolledHint,
        checked: settings.markScrolled,
        onChange: (markScrolled) => void changeSettings({ markScrolled }),
      }),
      choiceLine({
        id: 'sidebar-sort',
        label: say.orderOfFeeds,
        value: settings.sidebarSort,
        choices: sorts,
        nameOf: (choice) => organising.sort[choice],
        onChange: (sidebarSort) => void changeSettings({ sidebarSort }),
      }),
      switchLine({
        id: 'hide-read',
        label: organising.hideRead,
        hint: say.hideReadHint,
        checked: settings.hideRead,
        onChange: (hideRead) => void changeSettings({ hideRead }),
      }),
    ],
  }
}
