import { isAbsolute } from 'node:path'
import { isMailKey, mailValue, type MailKey } from '../config-mail.ts'
import { acceptedWords, type PersonKey } from '../config.ts'
import { Failure } from '../domain/failure.ts'
import { sameName } from '../domain/name.ts'
import { canonicalValue } from '../domain/setting-text.ts'
import { formOf } from '../domain/settings.ts'
import { zoneNamed } from '../domain/zone.ts'
import type { Program } from '../program.ts'
import { choiceNamed, choiceWords } from '../text/choices.ts'
import { inTongue, languageNamed } from '../text/language.ts'
import { formWords } from '../text/settings.ts'
import { availableOwner } from './in-charge.ts'
import { ownerMeant } from './named.ts'
import { dueDay, emailFrom, nameFrom, textFrom } from './typed.ts'

/**
 * A value of the business in its canonical form, checked before a store is made for it. Throws Failure `bad-setting`
 * with the form that is accepted, `unknown-region`, `unknown-owner` or `owner-unavailable`.
 */
export async function businessValue(program: Program, key: string, input: string): Promise<string> {
  const form = formOf(key)!
  const value = canonicalValue(form, form === 'owner' ? await ownerIdFrom(program, input) : input)
  if (form === 'region' && value === null) {
    const known = (await program.regions()).like(input)
    if (known.length > 0) throw new Failure('unknown-region', { input, known })
  }
  if (value === null) throw new Failure('bad-setting', { key, input, form: inTongue(formWords, program.tongue)[form] })
  if (form === 'region') await (await program.storeForTrial()).settings.refuseUnknownRegion(value)
  return value
}

/** The id of an owner who is named and may be given something. */
async function ownerIdFrom(program: Program, input: string): Promise<string> {
  if (canonicalValue('owner', input) === 'none') return input
  const { id } = await availableOwner(program, input, program.today)
  return `o${id}`
}

/**
 * The place whose public holidays are meant, by name: `Bayern, Deutschland (DE-BY)`. A country whose code is that of a
 * German, Austrian or Swiss state as well is told apart: `Belarus (BY); Bayern ist DE-BY`.
 */
export async function placeOf(program: Program, region: string): Promise<string> {
  const { language } = program
  const { namesOf, like } = await program.regions()
  const country = new Intl.DisplayNames([language], { type: 'region' }).of(region.slice(0, 2)) ?? ''
  const place = `${[...namesOf(region, language), country].join(', ')} (${region})`
  const states = region.includes('-') ? [] : like(region).filter((code) => code.endsWith(`-${region}`))
  const is = { en: 'is', de: 'ist' }[language]
  return [place, ...states.map((code) => `${namesOf(code, language).join(', ')} ${is} ${code}`)].join('; ')
}

/**
 * A value of the person, as the configuration file keeps it. Throws Failure `bad-setting`, `empty-name`, `no-email`,
 * `unknown-zone`, `unknown-owner` or one about a date.
 */
export async function personValue(
  program: Program,
  key: PersonKey,
  input: string,
): Promise<string | number | string[]> {
  const accepted = acceptedWords[key]
  if (accepted) return wordFrom(program, key, input, accepted)
  if (isMailKey(key)) return mailValueFrom(program, key, input)
  if (key === 'email') return emailFrom(input)
  if (key === 'timezone') return zoneFrom(input)
  if (key === 'me') return ownerFrom(program, input)
  if (key === 'snooze') return phrasesFrom(program, input)
  if (key === 'store') return pathFrom(program, input)
  if (key === 'pager') return pagerFrom(input)
  return withoutControls(nameFrom(input))
}

function wordFrom({ language }: Program, key: PersonKey, input: string, accepted: readonly string[]): string {
  const isSubject = key === 'digest.subject'
  const named = isSubject ? choiceNamed('digestSubject', input) : key === 'language' ? languageNamed(input) : null
  const word = named ?? input.trim().toLowerCase()
  if (accepted.includes(word)) return word
  const shown = isSubject ? choiceWords('digestSubject', language) : accepted
  throw new Failure('bad-setting', { key, input, form: shown.join(', ') })
}

function mailValueFrom({ tongue }: Program, key: MailKey, input: string): string | number {
  const value = mailValue(key, textFrom(input))
  if (value !== null) return value
  if (key === 'mail.from') throw new Failure('no-email', { input })
  const forms = inTongue(formWords, tongue)
  throw new Failure('bad-setting', { key, input, form: Object.hasOwn(forms, key) ? forms[key as 'smtp.host'] : '' })
}

function zoneFrom(input: string): string {
  const zone = zoneNamed(input)
  if (zone === null) throw new Failure('unknown-zone', { input })
  return zone
}

/** Whoever is meant in the store, by name where only one has it; as typed where there is no store yet. */
async function ownerFrom(program: Program, input: string): Promise<string> {
  const name = withoutControls(nameFrom(input))
  const { owners, location } = await program.storeForTrial()
  if (location !== program.files.storePath) return name
  const owner = await ownerMeant(program, name)
  const namesakes = (await owners.all()).filter((other) => sameName(other.name, owner.name))
  return namesakes.length === 1 ? owner.name : `o${owner.id}`
}

function phrasesFrom(program: Program, input: string): string[] {
  const phrases = textFrom(input)
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
  if (phrases.length === 0) {
    throw new Failure('bad-setting', { key: 'snooze', input, form: inTongue(formWords, program.tongue).snooze })
  }
  for (const phrase of phrases) dueDay(program, phrase)
  return phrases
}

function pathFrom(program: Program, input: string): string {
  const path = withoutControls(textFrom(input))
  if (isAbsolute(path)) return path
  throw new Failure('bad-setting', { key: 'store', input, form: inTongue(formWords, program.tongue).store })
}

/** A command as a shell runs it; the usual words for not at all are one. */
function pagerFrom(input: string): string {
  const command = withoutControls(input.trim())
  return /^(?:|none|keine?r?|never|nie|off|aus)$/i.test(command) ? 'none' : command
}

/** The file that a person edits has no place for characters that move the cursor. Throws Failure `unreadable-text`. */
function withoutControls(text: string): string {
  if (/\p{Cc}/u.test(text)) throw new Failure('unreadable-text', { input: text })
  return text
}
