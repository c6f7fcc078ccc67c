import { describe, expect, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import { canonicalValue, type SettingForm } from '../../src/domain/setting-text.ts'
import { builtIn, canonicalKey, followedKey, formOf, settingKeys, settingsOf } from '../../src/domain/settings.ts'

describe('keys', () => {
  test.each<[string, string, SettingForm | null]>([
    ['region', 'region', 'region'],
    [' Region ', 'region', 'region'],
    ['CADENCE.ACTIVE.a', 'cadence.active.A', 'cadence'],
    ['cadence.lead', 'cadence.lead', 'cadence'],
    ['cadence.tag.Seminar', 'cadence.tag.seminar', 'cadence'],
    ['cadence.tag.a', 'cadence.tag.a', 'cadence'],
    ['cadence.tag.v2.0', 'cadence.tag.v2.0', 'cadence'],
    ['cadence.tag.key account', 'cadence.tag.key account', 'cadence'],
    ['cadence.tag', 'cadence.tag', null],
    ['cadence.tag.', 'cadence.tag.', null],
    ['cadence', 'cadence', null],
    ['cadence.lost', 'cadence.lost', null],
    ['cadence.active.D', 'cadence.active.d', null],
    ['cadence.active.A.B', 'cadence.active.A.B', null],
    ['retry.call', 'retry.call', 'workingDays'],
    ['retry.event', 'retry.event', null],
    ['retry.note', 'retry.note', null],
    ['urgency.silence', 'urgency.silence', 'weight'],
    ['urgency', 'urgency', null],
    ['region.DE', 'region.de', null],
    ['constructor', 'constructor', null],
    ['cadence.constructor', 'cadence.constructor', null],
    ['', '', null],
  ])('%j is %j', (typed, key, form) => {
    expect(canonicalKey(typed)).toBe(key)
    expect(formOf(key)).toBe(form)
  })

  test('every listed key has a form, and every built-in value is canonical', () => {
    for (const key of settingKeys()) expect(formOf(key), key).not.toBeNull()
    for (const [key, value] of builtIn) {
      expect(settingKeys()).toContain(key)
      expect(canonicalValue(formOf(key)!, value), key).toBe(value)
    }
  })

  test.each([
    ['cadence.active.B', 'cadence.active'],
    ['cadence.active.A', null],
    ['cadence.active', null],
    ['cadence.lead.C', 'cadence.lead'],
    ['cadence.tag.seminar', null],
    ['retry.visit', 'retry.call'],
    ['retry.email', null],
    ['region', null],
  ])('%s holds as %s does', (key, followed) => {
    expect(followedKey(key)).toBe(followed)
  })
})

describe('values', () => {
  test.each<[SettingForm, string, string | null]>([
    ['region', 'none', 'none'],
    ['region', 'NONE', 'none'],
    ['region', 'keine', 'none'],
    ['region', 'de-by', 'DE-BY'],
    ['region', 'at-9', 'AT-9'],
    ['region', 'CH', 'CH'],
    ['region', 'de-by-evang', 'DE-BY-EVANG'],
    ['region', 'CK-Aitutaki', 'CK-Aitutaki'],
    ['region', 'br-go-goiania', 'BR-GO-GOIANIA'],
    ['region', 'Bayern', null],
    ['region', 'DE_BY', null],
    ['region', 'DE-BY-A-B', null],
    ['region', '', null],

    ['workdays', 'mon,tue,wed,thu,fri', 'mon,tue,wed,thu,fri'],
    ['workdays', 'Mon-Fri', 'mon,tue,wed,thu,fri'],
    ['workdays', 'mo-fr', 'mon,tue,wed,thu,fri'],
    ['workdays', 'montag bis donnerstag', 'mon,tue,wed,thu'],
    ['workdays', 'mon – wed, sat', 'mon,tue,wed,sat'],
    ['workdays', 'sat-mon', 'mon,sat,sun'],
    ['workdays', 'do di', 'tue,thu'],
    ['workdays', 'Tues, Thurs', 'tue,thu'],
    ['workdays', 'mittwoch', 'wed'],
    ['workdays', 'fri,fri', 'fri'],
    ['workdays', 'mon-', null],
    ['workdays', 'mon-tue-wed', null],
    ['workdays', 'm', null],
    ['workdays', 'funday', null],
    ['workdays', 'none', null],
    ['workdays', '', null],

    ['periods', 'none', 'none'],
    ['periods', '12-24', '12-24'],
    ['periods', '12-24, 12-31', '12-24,12-31'],
    ['periods', '2026-08-10..2026-08-21', '2026-08-10..2026-08-21'],
    ['periods', '2026-08-10 .. 2026-08-21', '2026-08-10..2026-08-21'],
    ['periods', '2026-08-10 to 2026-08-21', '2026-08-10..2026-08-21'],
    ['periods', '24.12.', '12-24'],
    ['periods', '10.08.2026 bis 21.08.2026, 24.12.', '2026-08-10..2026-08-21,12-24'],
    ['periods', '10.8.2026-21.8.2026', '2026-08-10..2026-08-21'],
    ['periods', '02-29', '02-29'],
    ['periods', '2026-02-29', null],
    ['periods', '31.02.', null],
    ['periods', '2026-08-21..2026-08-10', null],
    ['periods', '2026-08-10..08-21', null],
    ['periods', '12-24,,12-31', null],
    ['periods', '2026-08', null],
    ['periods', '', null],

    ['period', 'none', 'none'],
    ['period', '12-20..01-06', '12-20..01-06'],
    ['period', '20.12. - 06.01.', '12-20..01-06'],
    ['period', '20.12.–6.1.', '12-20..01-06'],
    ['period', '20.12. bis 06.01.', '12-20..01-06'],
    ['period', '2026-12-20..2027-01-06', null],
    ['period', '12-20..01-06,03-01', null],

    ['count', '8', '8'],
    ['count', '008', '8'],
    ['count', '1000', '1000'],
    ['count', '1001', null],
    ['count', '0', null],
    ['count', '-1', null],
    ['count', '8.5', null],
    ['count', '8 a day', null],
    ['count', 'none', null],

    ['cadence', '6w', '6w'],
    ['cadence', '6 weeks', '6w'],
    ['cadence', 'sechs Wochen', '6w'],
    ['cadence', 'P6W', '6w'],
    ['cadence', '2w, 4w, 8w, decide', '2w,4w,8w,decide'],
    ['cadence', '2 Wochen, 4 Wochen, entscheiden', '2w,4w,decide'],
    ['cadence', 'none', 'none'],
    ['cadence', 'keiner', 'none'],
    ['cadence', 'keinesfalls', null],
    ['cadence', 'decide', null],
    ['cadence', 'decide,2w', null],
    ['cadence', 'none,decide', null],
    ['cadence', '2w,,4w', null],
    ['cadence', '0w', null],
    ['cadence', '9999y', null],
    ['cadence', 'often', null],
    ['cadence', '', null],

    ['workingDays', '2', '2'],
    ['workingDays', '60', '60'],
    ['workingDays', '61', null],
    ['workingDays', '2d', null],

    ['weight', '12', '12'],
    ['weight', '0.50', '0.5'],
    ['weight', '0,5', '0.5'],
    ['weight', '0', '0'],
    ['weight', '100', '100'],
    ['weight', '100.01', null],
    ['weight', '-1', null],
    ['weight', '1e1', null],
  ])('%s: %j is %j', (form, typed, value) => {
    expect(canonicalValue(form, typed)).toBe(value)
    if (value !== null) expect(canonicalValue(form, value)).toBe(value)
  })
})

describe('settings', () => {
  test('are the built-in ones where nothing is stored', () => {
    const settings = settingsOf(new Map())
    expect(settings).toMatchObject({ region: null, capacity: 8, closed: [], quiet: { from: '12-20', until: '01-06' } })
    expect([...settings.workdays]).toEqual([1, 2, 3, 4, 5])
    expect([...settings.retry]).toEqual([
      ['call', 2],
      ['chat', 3],
      ['email', 5],
      ['letter', 8],
    ])
    expect(settings.byStage.get('active.A')).toBe('4w')
    expect(settings.byTag.size).toBe(0)
    expect(settings.urgency).toEqual({ lateness: 12, kind: 6, importance: 4, deadline: 8, silence: 2 })
  })

  test('are the stored ones where there are any', () => {
    const day = asDay('2026-08-10')
    const settings = settingsOf(
      new Map([
        ['region', 'DE-BY'],
        ['workdays', 'tue,sun'],
        ['closed', `${day},12-24`],
        ['quiet', 'none'],
        ['retry.visit', '4'],
        ['cadence.tag.v2.0', '3m'],
        ['urgency.kind', '0.5'],
      ]),
    )
    expect(settings).toMatchObject({ region: 'DE-BY', quiet: null, urgency: { kind: 0.5 } })
    expect([...settings.workdays]).toEqual([2, 7])
    expect(settings.closed.map(({ from }) => from)).toEqual([day, '12-24'])
    expect(settings.retry.get('visit')).toBe(4)
    expect(settings.byTag.get('v2.0')).toBe('3m')
  })
})
