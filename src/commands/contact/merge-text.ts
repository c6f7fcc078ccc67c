import { words } from '../../text/language.ts'

type Moved = { interactions: number; followUps: number }

export const mergeText = words({
  en: {
    examples: [
      'followups contact merge "Sabine Koch" "S. Koch" --at Müller',
      'followups contact merge p4 p9 --dry-run',
    ],
    kept: 'the person that stays, by name, id or e-mail',
    other: 'the same person once more, which becomes part of it',
    at: 'the customer, where several have such a person',
    dryRun: 'show what would become of them and change nothing',
    ask: (other: string, kept: string) => `Make ${other} part of ${kept}?`,
    done: (other: string, kept: string, moved: Moved) => `${other} is now part of ${kept}${english(moved)}.`,
    dry: 'Nothing was changed (dry run).',
    nothing: 'Nothing was changed.',
  },
  de: {
    examples: [
      'followups contact merge "Sabine Koch" "S. Koch" --at Müller',
      'followups contact merge p4 p9 --dry-run',
    ],
    kept: 'die Person, die bleibt, mit Name, Kennung oder E-Mail',
    other: 'dieselbe Person noch einmal, die darin aufgeht',
    at: 'der Kunde, wenn mehrere eine solche Person haben',
    dryRun: 'nur zeigen, was aus ihnen würde, und nichts ändern',
    ask: (other: string, kept: string) => `${other} in ${kept} aufgehen lassen?`,
    done: (other: string, kept: string, moved: Moved) => `${other} ist jetzt Teil von ${kept}${german(moved)}.`,
    dry: 'Nichts wurde geändert (Probelauf).',
    nothing: 'Nichts wurde geändert.',
  },
})

function english({ interactions, followUps }: Moved): string {
  const parts = [
    ...(interactions > 0 ? [`${interactions} ${interactions === 1 ? 'entry' : 'entries'}`] : []),
    ...(followUps > 0 ? [`${followUps} open ${followUps === 1 ? 'follow-up' : 'follow-ups'}`] : []),
  ]
  return parts.length === 0 ? '' : `, with ${parts.join(' and ')}`
}

function german({ interactions, followUps }: Moved): string {
  const parts = [
    ...(interactions > 0 ? [`${interactions} ${interactions === 1 ? 'Eintrag' : 'Einträgen'}`] : []),
    ...(followUps > 0 ? [`${followUps} offenen ${followUps === 1 ? 'Wiedervorlage' : 'Wiedervorlagen'}`] : []),
  ]
  return parts.length === 0 ? '' : `, mit ${parts.join(' und ')}`
}
