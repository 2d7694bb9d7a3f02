import { AArrowDown, AArrowUp, ALargeSmall } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useId } from 'react'
import { leadings, measures, type ThemeChoice, textSizes, typefaces } from '../../shared/reading-style'
import { changeReading, changeSettings, changeTextSize } from '../actions/settings-actions'
import { useKeyTips } from '../bindings'
import { useSettings } from '../stores/settings-store'
import { useTexts } from '../texts'
import { Choice } from '../ui/choice'
import { IconButton } from '../ui/icon-button'
import { Switch } from '../ui/switch'

const themes: readonly ThemeChoice[] = ['system', 'light', 'dark', 'sepia']

/** How the text looks, chosen beside the article that shows it. Not modal: that form would write a style element. */
export function TextMenu() {
  const { article } = useTexts()
  const titleId = useId()
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <IconButton icon={ALargeSmall} label={article.text.title} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="menu text-choices"
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-labelledby={titleId}
          // Not its first button, whose tooltip would lie over the title.
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
          }}
        >
          <h2 id={titleId}>{article.text.title}</h2>
          <TextSize />
          <TextChoices />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function TextSize() {
  const tip = useKeyTips()
  const { size } = useSettings((settings) => settings.reading)
  const { text } = useTexts().article
  return (
    <div>
      <span>{text.size}</span>
      <span className="text-size">
        <IconButton
          icon={AArrowDown}
          label={text.smaller}
          keys={tip('smaller-text')}
          disabled={size === textSizes[0]}
          onClick={() => changeTextSize(-1)}
        />
        <output>{text.pixels(size)}</output>
        <IconButton
          icon={AArrowUp}
          label={text.larger}
          keys={tip('larger-text')}
          disabled={size === textSizes.at(-1)}
          onClick={() => changeTextSize(1)}
        />
      </span>
    </div>
  )
}

function TextChoices() {
  const { typeface, measure, leading, justified } = useSettings((settings) => settings.reading)
  const theme = useSettings((settings) => settings.theme)
  const { article, settings: say } = useTexts()
  const { text } = article
  const id = useId()
  return (
    <>
      <div>
        <label htmlFor={`${id}face`}>{text.typeface}</label>
        <Choice
          id={`${id}face`}
          value={typeface}
          choices={typefaces}
          nameOf={(face) => text.typefaces[face]}
          onChange={(chosen) => changeReading({ typeface: chosen })}
        />
      </div>
      <div>
        <label htmlFor={`${id}measure`}>{text.measure}</label>
        <Choice
          id={`${id}measure`}
          value={measure}
          choices={measures}
          nameOf={(choice) => text.measures[choice]}
          onChange={(chosen) => changeReading({ measure: chosen })}
        />
      </div>
      <div>
        <label htmlFor={`${id}leading`}>{text.leading}</label>
        <Choice
          id={`${id}leading`}
          value={leading}
          choices={leadings}
          nameOf={(choice) => text.leadings[choice]}
          onChange={(chosen) => changeReading({ leading: chosen })}
        />
      </div>
      <div>
        <label htmlFor={`${id}justified`}>{text.justified}</label>
        <Switch id={`${id}justified`} checked={justified} onChange={(chosen) => changeReading({ justified: chosen })} />
      </div>
      <div>
        <label htmlFor={`${id}theme`}>{text.theme}</label>
        <Choice
          id={`${id}theme`}
          value={theme}
          choices={themes}
          nameOf={(choice) => say.theme[choice]}
          onChange={(chosen) => void changeSettings({ theme: chosen })}
        />
      </div>
    </>
  )
}
