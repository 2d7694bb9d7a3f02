import { expect, test } from 'vitest'
import { allSaid } from '../../shared/texts/testing/said'
import { textsFor } from '../../shared/texts/texts'
import { findPassages } from './help-passages'

const sections = [
  { section: 'first', title: 'First steps', passages: [{ id: 'add', text: 'Add a feed' }] },
  {
    section: 'moving',
    title: 'Moving',
    passages: [
      { id: 'feedly', text: 'Feedly: the file' },
      { id: 'cafe', text: 'Café: the menu' },
    ],
  },
] as const

const found = (typed: string) =>
  findPassages(typed, sections).map(({ section, passages }) => [section, ...passages.map(({ id }) => id)])

test('a passage is found by words of its own and of its title, whatever the case and the accents', () => {
  expect(found('CAFE moving')).toEqual([['moving', 'cafe']])
  expect(found('first')).toEqual([['first', 'add']])
  expect(found('the')).toEqual([['moving', 'feedly', 'cafe']])
  expect(found('feed the menu')).toEqual([])
  expect(found(' ')).toHaveLength(2)
})

/** Words of other programs, which the help names in quotation marks. */
const foreign = ['do not disturb', 'Nicht stören', 'ne pas déranger']

test.each(['en', 'fr', 'de'] as const)(
  'every name that the help puts in quotation marks is one of the window, in %s',
  (language) => {
    const said = allSaid(textsFor(language, []))
    const names = new Set(said.filter(({ path }) => !path.startsWith('help.')).map(({ text }) => text))
    const quoted = said
      .filter(({ path }) => path.startsWith('help.'))
      .flatMap(({ text }) => [...text.matchAll(/“([^”]+)”|„([^“]+)“|«\u202f([^»]+)\u202f»/g)])
      .map(([, ...groups]) => groups.find((group) => group !== undefined) ?? '')
    expect(quoted.length).toBeGreaterThan(10)
    expect(quoted.filter((name) => !names.has(name) && !foreign.includes(name))).toEqual([])
  },
)
