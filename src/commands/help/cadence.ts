import { channels } from '../../domain/interaction.ts'
import { importances, stages } from '../../domain/customer.ts'
import { builtIn, followedKey, formOf } from '../../domain/settings.ts'
import type { Language } from '../../text/language.ts'
import { channelWord, stageWord } from '../../text/terms.ts'
import { valueWords } from '../../text/values.ts'
import type { TopicWords } from './topic.ts'

export const cadence: TopicWords = {
  en: () => ({
    examples: [
      'followups customer edit Müller --cadence 6w',
      'followups customer edit Müller --cadence none --why "wishes no calls"',
      'followups customer pause Müller --until "1 mar"',
      'followups config set cadence.active.A 3w',
      'followups config set cadence.tag.wine 3m',
    ],
    parts: [
      { heading: 'When somebody is due again' },
      'The last conversation plus the rhythm, counted from the day on which it happened. A customer you never spoke with counts from the day it was added.',
      { lines: rhythms('en') },
      'These hold unless changed; followups config list shows yours. What a customer wishes wins over a tag, a tag over the stage. “none” needs a reason and leaves a look once a year.',
      { heading: 'What counts as a conversation' },
      'A call, visit, meeting or video talk, and what comes in by mail, letter or chat. A mail of yours or a call that nobody took is an attempt: it counts on the list, but does not set the clock back.',
      'After an attempt the list waits so many working days, and twice as many each time:',
      { lines: waits('en', (days) => (days === '1' ? '1 working day' : `${days} working days`)) },
      { heading: 'What silences the rhythm' },
      'An agreed date (--next), a promise of theirs, an open journey, a pause: it speaks again from the conversation that follows, or from the agreed date if nothing does.',
      `No rhythm falls due from ${valueWords('quiet', builtIn.get('quiet')!, 'en')}. When many fall due at once, followups level spreads them: ${builtIn.get('capacity')!} a day unless said.`,
    ],
  }),
  de: () => ({
    examples: [
      'followups customer edit Müller --cadence 6w',
      'followups customer edit Müller --cadence keiner --why "möchte keine Anrufe"',
      'followups customer pause Müller --until 01.03.',
      'followups config set cadence.aktiv.A 3w',
      'followups config set cadence.tag.wein 3m',
    ],
    parts: [
      { heading: 'Wann jemand wieder an der Reihe ist' },
      'Das letzte Gespräch plus der Rhythmus, gezählt von dem Tag, an dem es war. Ohne ein Gespräch zählt der Tag, an dem der Kunde angelegt wurde.',
      { lines: rhythms('de') },
      'Das gilt, solange nichts anderes eingestellt ist; followups config list zeigt, was jetzt gilt. Der Wunsch des Kunden geht vor dem Schlagwort, das Schlagwort vor der Stufe. „keiner“ braucht einen Grund und lässt einmal im Jahr nachsehen.',
      { heading: 'Was als Gespräch zählt' },
      'Anruf, Besuch, Besprechung und Videogespräch, und was als E-Mail, Brief oder Chat hereinkommt. Eine eigene E-Mail oder ein Anruf, den niemand annahm, ist ein Kontaktversuch: Er steht in der Liste, stellt die Uhr aber nicht zurück.',
      'Nach einem Kontaktversuch wartet die Liste so viele Arbeitstage, und jedes Mal doppelt so viele:',
      { lines: waits('de', (days) => (days === '1' ? '1 Arbeitstag' : `${days} Arbeitstage`)) },
      { heading: 'Was den Rhythmus ruhen lässt' },
      'Ein vereinbarter Termin (--next), eine Zusage des Kunden, ein offener Fahrplan, eine Pause: Er beginnt wieder mit dem Gespräch danach, oder mit dem vereinbarten Termin, wenn nichts geschieht.',
      `Vom ${valueWords('quiet', builtIn.get('quiet')!, 'de')} wird kein Rhythmus fällig. Wird viel auf einmal fällig, verteilt followups level es; ist nichts anderes eingestellt, ${builtIn.get('capacity')!} am Tag.`,
    ],
  }),
}

/** Of each stage, by importance where that makes a difference. */
function rhythms(language: Language): string[][] {
  return stages.flatMap((stage) => {
    const name = stageWord(stage, language)
    const words = (text: string) => valueWords('cadence.active', text, language)
    const usual = builtIn.get(`cadence.${stage}`) ?? 'none'
    const own = importances.map((importance) => builtIn.get(`cadence.${stage}.${importance}`))
    if (own.every((text) => text === undefined)) return [[name, words(usual)]]
    return importances.map((importance, index) => [`${name}, ${importance}`, words(own[index] ?? usual)])
  })
}

function waits(language: Language, days: (count: string) => string): string[][] {
  return channels
    .map((channel) => ({ channel, key: `retry.${channel}` }))
    .filter(({ key }) => formOf(key) !== null && followedKey(key) === null)
    .map(({ channel, key }) => [channelWord(channel, language), days(builtIn.get(key)!)])
}
