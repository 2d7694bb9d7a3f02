import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate } from './parse-date'

function iso(text: string): string | null {
  const moment = parseDate(text)
  return moment === null ? null : new Date(moment).toISOString()
}

test.each([
  ['Sat, 07 Sep 2002 00:00:01 GMT', '2002-09-07T00:00:01.000Z'],
  ['Sat, 07 Sep 2002 09:42:31 +0200', '2002-09-07T07:42:31.000Z'],
  ['07 Sep 02 09:42 EST', '2002-09-07T14:42:00.000Z'],
  ['Thu, 5 Jan 95 00:00:00 -0500', '1995-01-05T05:00:00.000Z'],
  ['Saturday, 07-Sep-02 09:42:31 GMT', '2002-09-07T09:42:31.000Z'],
  ['Sat Sep  7 09:42:31 2002', '2002-09-07T09:42:31.000Z'],
  ['Thu Jan 1 19:48:21 PST 2004', '2004-01-02T03:48:21.000Z'],
  ['Sat, 07 Sep 2002 09:42:31 GMT+0200', '2002-09-07T07:42:31.000Z'],
  ['Sat, 07 Sep 2002 09:42:31 -0700 (PDT)', '2002-09-07T16:42:31.000Z'],
  ['January 1, 2004 7:48:21 PM', '2004-01-01T19:48:21.000Z'],
  ['Jan 1st, 2004 12:05 a.m.', '2004-01-01T00:05:00.000Z'],
  ['Sat, 07 Sep 2002 09:42:31+0200', '2002-09-07T07:42:31.000Z'],
  ['Sat, 07 Sep 2002 09:42:31Z', '2002-09-07T09:42:31.000Z'],
  ['Sat, 07 Sep 2002 09:42:31 GMT-0500', '2002-09-07T14:42:31.000Z'],
  ['Sat, 07 Sep 2002 09:42:31 UTC+02:00', '2002-09-07T07:42:31.000Z'],
  ['07 Sep 2002', '2002-09-07T00:00:00.000Z'],
  ['Sat, 07 Sep 2002 9:2:1 GMT', '2002-09-07T09:02:01.000Z'],
  ['Sat, 07 Sep 2002 09:42:31 Elbonia', '2002-09-07T09:42:31.000Z'],
  ['Sat, 07 Sep 2002 09:42:31 9999', '2002-09-07T09:42:31.000Z'],
  ['Tue, 30 Jun 2015 23:59:60 GMT', '2015-07-01T00:00:00.000Z'],
])('reads %j, of the RFC 822 family', (text, expected) => {
  expect(iso(text)).toBe(expected)
})

test.each([
  ['2003', '2003-01-01T00:00:00.000Z'],
  ['2003-12', '2003-12-01T00:00:00.000Z'],
  ['2003-12-31', '2003-12-31T00:00:00.000Z'],
  ['20031231', '2003-12-31T00:00:00.000Z'],
  ['2003-12-31T10:14:55Z', '2003-12-31T10:14:55.000Z'],
  ['2003-12-31T10:14:55-07:00:00', '2003-12-31T17:14:55.000Z'],
  ['2003-12-31T10:14:55.5+01:00', '2003-12-31T09:14:55.500Z'],
  ['2003-12-31 10:14:55 +0100', '2003-12-31T09:14:55.000Z'],
  ['2003-12-31T10:14-08', '2003-12-31T18:14:00.000Z'],
  ['20031231T101455Z', '2003-12-31T10:14:55.000Z'],
  ['2003-12-31 10:14:55 EST', '2003-12-31T15:14:55.000Z'],
  ['2003-335', '2003-12-01T00:00:00.000Z'],
  ['2003-W52-3', '2003-12-24T00:00:00.000Z'],
  ['2009-W01-1', '2008-12-29T00:00:00.000Z'],
  ['2004-01-01 7:48 PM', '2004-01-01T19:48:00.000Z'],
  ['2003-12-31T24:00:00Z', '2004-01-01T00:00:00.000Z'],
  ['2003-12-31T10:14:55.123456789Z', '2003-12-31T10:14:55.123Z'],
])('reads %j, of the ISO 8601 family', (text, expected) => {
  expect(iso(text)).toBe(expected)
})

test.each([
  ['Mo, 03 Mär 2025 10:00:00 +0100', '2025-03-03T09:00:00.000Z'],
  ['3 mars 2025 10:00', '2025-03-03T10:00:00.000Z'],
  ['3 août 2025', '2025-08-03T00:00:00.000Z'],
  ['mar, 10 sep 2024 08:00:00 +0200', '2024-09-10T06:00:00.000Z'],
  ['5 de marzo de 2024', '2024-03-05T00:00:00.000Z'],
  ['12 dicembre 2024', '2024-12-12T00:00:00.000Z'],
  ['Пт, 07 мая 2021 12:00:00 +0300', '2021-05-07T09:00:00.000Z'],
  ['17 listopada 2022', '2022-11-17T00:00:00.000Z'],
  ['Κυρ, 11 Ιούλ 2004 12:00:00 EST', '2004-07-11T17:00:00.000Z'],
  ['2024年3月5日 14:30', '2024-03-05T14:30:00.000Z'],
  ['2024년 3월 5일 오후 2:30:05', '2024-03-05T05:30:05.000Z'],
  ['2024년 3월 5일', '2024-03-05T00:00:00.000Z'],
  ['2004-05-25 오후 11:23:17', '2004-05-25T14:23:17.000Z'],
  ['2004-05-25 오전 12:23:17', '2004-05-24T15:23:17.000Z'],
  ['2024年3月5日 午後 2:30', '2024-03-05T14:30:00.000Z'],
  ['2004-július-13T9:15-05:00', '2004-07-13T14:15:00.000Z'],
])('reads %j, in its own language', (text, expected) => {
  expect(iso(text)).toBe(expected)
})

test.each([
  ['2024/03/05 10:00:00', '2024-03-05T10:00:00.000Z'],
  ['31/12/2024', '2024-12-31T00:00:00.000Z'],
  ['12/31/2024 1:05 PM', '2024-12-31T13:05:00.000Z'],
  ['05.03.2024 10:00', '2024-03-05T10:00:00.000Z'],
  ['03/04/2024', '2024-03-04T00:00:00.000Z'],
  ['03-04-2024 17:06', '2024-03-04T17:06:00.000Z'],
  ['24-03-04', '2024-03-04T00:00:00.000Z'],
  ['99-12-31', '1999-12-31T00:00:00.000Z'],
  ['1700000000', '2023-11-14T22:13:20.000Z'],
  ['1700000000123', '2023-11-14T22:13:20.123Z'],
])('reads %j, in figures', (text, expected) => {
  expect(iso(text)).toBe(expected)
})

test.each([
  '',
  '   ',
  'yesterday',
  'soon',
  'Sat, 31 Feb 2002 00:00:00 GMT',
  '2003-02-29',
  '2003-13-01',
  '2003-12-32T00:00:00Z',
  '2003-12-31T25:00:00Z',
  '2003-12-31T10:61:00Z',
  '2003-12-31Tnever',
  '0000-00-00 00:00:00',
  '00 Jan 2002',
  '+010000-01-01T00:00:00Z',
  '1e9',
  '12 34 56',
  `${'1 '.repeat(60)}Jan 2002`,
  '2003-12-31T10:00:00+99:00',
])('%j names no moment', (text) => {
  expect(parseDate(text)).toBeNull()
})

test('no date at all is null', () => {
  expect(parseDate(null)).toBeNull()
  expect(parseDate(undefined)).toBeNull()
})

test('reads back every moment that it can be given, written as ISO 8601 and as RFC 822', () => {
  const moments = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31T23:59:59Z'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, (date) => {
      const seconds = Math.floor(date.getTime() / 1_000) * 1_000
      expect(parseDate(date.toISOString())).toBe(date.getTime())
      expect(parseDate(date.toUTCString())).toBe(seconds)
    }),
  )
})

test('gives a finite number or null for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const moment = parseDate(text)
      expect(moment === null || Number.isFinite(moment)).toBe(true)
    }),
  )
})

test('the usual form of RFC 822 means the same as any other form of it', () => {
  const zone = fc.constantFrom('GMT', '+0000', '-0430', '+0545', '+1400', '-1200', '+1500', '+9959')
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1890-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      zone,
      (date, zone) => {
        const usual = date.toUTCString().replace('GMT', zone)
        expect(parseDate(usual)).toBe(parseDate(usual.replace(', ', ' ,')))
        expect(parseDate(usual)).toBe(parseDate(usual.toLowerCase()))
      },
    ),
  )
})

const languages =
  'ar bg bn ca cs da de el es et fa fi fr gl he hi hu id is it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv th tr uk vi zh'

test.each(languages.split(' '))(
  'reads every month as %s writes it, in full and short, with and without the day of the week',
  (language) => {
    const style = { day: 'numeric', year: 'numeric', timeZone: 'UTC' } as const
    for (const calendar of ['gregory', language === 'th' ? 'buddhist' : 'gregory']) {
      for (const width of ['long', 'short'] as const) {
        // Catalan's "ag." is no beginning of a name.
        if (language === 'ca' && width === 'short') continue
        for (const weekday of [{}, { weekday: width }]) {
          const written = new Intl.DateTimeFormat(`${language}-u-ca-${calendar}`, {
            ...style,
            ...weekday,
            month: width,
          })
          for (let month = 0; month < 12; month++) {
            const day = Date.UTC(2024, month, 14)
            // What Thai puts behind a year of its own is the name of the era.
            const text = written.format(day).replace('พ.ศ. ', '')
            expect([text, iso(text)]).toEqual([text, new Date(day).toISOString()])
          }
        }
      }
    }
  },
)

test.each([
  ['14. siječnja 2024. 12:30', '2024-01-14T12:30:00.000Z'],
  ['28. lipnja 2024.', '2024-06-28T00:00:00.000Z'],
  ['２０２４年１月１４日', '2024-01-14T00:00:00.000Z'],
  ['2024年1月14日 星期日 12:30', '2024-01-14T12:30:00.000Z'],
  ['2024년 1월 14일 일요일 오후 3:30', '2024-01-14T06:30:00.000Z'],
  ['อาทิตย์, 14 ม.ค. 2567 12:30:00 +0700', '2024-01-14T05:30:00.000Z'],
])('reads %j, of the other languages', (text, expected) => {
  expect(iso(text)).toBe(expected)
})
