import { describe, expect, test } from 'vitest'
import { birthdayOf, templateFor, templateOfStage } from '../../../src/commands/mail/templates.ts'
import { builtInText, filled, templateFrom, type Values } from '../../../src/commands/mail/template-text.ts'
import { asDay } from '../../../src/domain/day.ts'
import type { Kind, Rule } from '../../../src/domain/follow-up.ts'
import { builtInJourney, journeyNames } from '../../../src/domain/journey.ts'
import { builtInTemplates, templateNamed, templateWord } from '../../../src/text/templates.ts'

const today = asDay('2026-11-20')
const nothing: Values = {
  ...{ greeting: null, signature: null, name: null, 'first name': null, customer: null },
  ...{ years: null, title: null, 'end date': null, 'previous person': null },
}

function asking(rule: Rule, kind: Kind, about: string | null = null, dueOn = '2026-11-20') {
  return { rule, kind, about, dueOn: asDay(dueOn) }
}

describe('what a follow-up is about chooses the letter', () => {
  test.each([
    [asking('rhythm', 'cadence'), 'check-in'],
    [asking('pause', 'cadence'), 'check-in'],
    [asking('yearly-check', 'cadence'), 'blank'],
    [asking('birthday', 'occasion', '11-20'), 'birthday'],
    [asking('birthday', 'occasion', '11-24'), 'birthday'],
    [asking('birthday', 'occasion', '11-19', '2026-11-19'), 'birthday-belated'],
    [asking('anniversary', 'occasion', '5'), 'anniversary'],
    [asking('promise-us', 'promise'), 'promise'],
    [asking('promise-them', 'promise'), 'blank'],
    [asking('complaint', 'complaint'), 'blank'],
    [asking('reply', 'reply'), 'blank'],
    [asking('task', 'manual'), 'blank'],
    [asking('agreement', 'agreement', 'lease'), 'blank'],
    [asking('ask-why', 'winback', 'silence'), 'win-back'],
    [asking('winback', 'winback', 'win-back/S+0/by-letter'), 'win-back'],
    [asking('winback', 'winback', 'win-back/S+180'), 'win-back-again'],
    [asking('winback', 'winback', 'win-back/S+365'), 'farewell'],
    [asking('journey', 'journey', 'trial/S+14'), 'trial'],
    [asking('journey', 'journey', 'trial/E-4'), 'trial-ends'],
    [asking('journey', 'journey', 'trial/E+1/decide'), 'after-trial'],
    [asking('handover', 'handover', 'handover/S-10wd'), 'blank'],
    [asking('handover', 'handover', 'handover/S-5wd'), 'introduction'],
    [asking('handover', 'handover', 'new-contact/S+2'), 'new-contact'],
    [asking('journey', 'journey', 'onboarding/S+1'), 'welcome'],
    [asking('journey', 'journey', 'onboarding/S+30'), 'check-in'],
    [asking('journey', 'journey', 'vernissage/S+1'), 'blank'],
    [asking('journey', 'journey', 'constructor/S+1'), 'blank'],
  ] as const)('%j: %s', (followUp, template) => {
    expect(templateFor(followUp, today)).toBe(template)
  })

  test('every step of a built-in journey but the talk among ourselves has one', () => {
    const without = journeyNames.flatMap((name) =>
      builtInJourney(name)!
        .steps.map(({ key }) => `${name}/${key}`)
        .filter((about) => templateFor(asking('journey', 'journey', about), today) === 'blank'),
    )
    expect(without).toEqual(['handover/S-10wd'])
  })

  test.each([
    ['12-31', '2027-01-04', '2026-12-31'],
    ['01-04', '2026-12-28', '2027-01-04'],
    ['02-29', '2027-03-01', '2027-02-28'],
  ])('a birthday on %s that is due on %s is that of %s', (about, dueOn, on) => {
    expect(birthdayOf(asking('birthday', 'occasion', about, dueOn))).toBe(on)
  })

  test('without one, where the customer stands', () => {
    expect((['lead', 'trial', 'active', 'dormant', 'lost'] as const).map(templateOfStage)).toEqual([
      ...['check-in', 'trial', 'check-in', 'check-in', 'win-back'],
    ])
  })
})

describe('the templates', () => {
  const all = builtInTemplates.flatMap((name) =>
    (['du', 'sie'] as const).flatMap((form) =>
      (['en', 'de'] as const).map((language) => ({ name, form, language, text: builtInText(name, language, form) })),
    ),
  )

  test.each(all)('$name, $language, $form: reads back, greets, is signed, and is short', ({ text }) => {
    const { subject, body } = templateFrom('it', text)
    expect(subject.length).toBeLessThan(60)
    expect(body).toMatch(/^\{(greeting|Anrede)\}\n\n/)
    expect(body).toMatch(/\n\n(Kind regards|Herzliche Grüße)\n\{(signature|Unterschrift)\}$/)
    expect(body.length).toBeLessThan(600)
  })

  test('speak to nobody in the other form of address', () => {
    for (const { text, form } of all.filter(({ language }) => language === 'de')) {
      if (form === 'sie') expect(text).not.toMatch(/\b(Du|Dich|Dir|Dein\w*|du|dich|dir|dein\w*)\b/)
      else expect(text).not.toMatch(/\b(Sie|Ihnen|Ihr\w*)\b/)
    }
  })

  test('sell nothing and give nothing away', () => {
    const selling =
      /rabatt|preisnachlass|aktion|sonder|gratis|geschenk|gutschein|kostenlos|discount|gift|voucher|free\b|deal/i
    for (const { text } of all) expect(text).not.toMatch(selling)
  })

  test.each(builtInTemplates)('%s is meant by its German word as well', (name) => {
    expect([templateNamed(name), templateNamed(templateWord(name, 'de'))]).toEqual([name, name])
  })
})

describe('what is filled in', () => {
  test('stands in either language; what nobody knows stays in square brackets, and is named', () => {
    const letter = { subject: 'For {Kunde}', body: '{greeting}\n\n{YEARS} {what is new} {years}' }
    expect(filled(letter, { ...nothing, greeting: 'Hello,', customer: 'Acme' })).toEqual({
      subject: 'For Acme',
      body: 'Hello,\n\n[YEARS] [what is new] [years]',
      missing: ['YEARS', 'what is new', 'years'],
    })
  })

  test('stays in its line and is never filled in again', () => {
    const { subject, body } = filled(
      { subject: '{customer}', body: '{customer}\n{name}' },
      { ...nothing, customer: 'A\r\nBcc: x@y.z\u2028\u202e{name}', name: '{signature}' },
    )
    expect(subject).not.toMatch(/[\r\n\u2028\u202e]/)
    expect(body.split('\n')).toHaveLength(2)
    expect(body).toContain('{name}')
    expect(body).toContain('{signature}')
  })
})

describe('a text of one’s own', () => {
  test('may begin with explanations, a byte order mark, and end its lines as on Windows', () => {
    expect(templateFrom('it', '\ufeff# so\r\n\r\nBetreff:  Hallo \r\n\r\n{Anrede}\r\n\r\nText \r\n')).toEqual({
      subject: 'Hallo',
      body: '{Anrede}\n\nText',
    })
  })

  test.each([
    ['', 'subject'],
    ['Hello', 'subject'],
    ['Subject:\n\nHello', 'subject'],
    ['Subject: Hello\n\n', 'body'],
  ])('%j lacks its %s', (text, missing) => {
    expect(() => templateFrom('it', text)).toThrow(expect.objectContaining({ facts: { name: 'it', missing } }))
  })
})
