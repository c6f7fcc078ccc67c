import { words } from './language.ts'

/** What stands around a question on the terminal, whatever is asked. */
export type PromptWords = {
  yes: string
  no: string
  /** Behind a question; the usual answer is large. */
  yesOrNo: string
  neither: string
  selectKeys: string
  checkboxKeys: string
  editorKeys: string
  /** Below a line that may be left, and below one that the tab key goes on with. */
  lineKeys: string
  completedKeys: string
  /** Behind a question that takes no line. */
  oneKey: string
  /** Before the keys there are, below a question that got something else. */
  onlyKeys: string
  /** The editor could not be started. */
  noEditor: string
}

export const promptWords = words<PromptWords>({
  en: {
    ...{ yes: 'Yes', no: 'No', yesOrNo: '(y/N)', neither: 'Please answer y or n.' },
    selectKeys: '↑↓ move · ⏎ take',
    checkboxKeys: '↑↓ move · space tick · a all · ⏎ take',
    editorKeys: '⏎ open the editor',
    lineKeys: '⏎ take · Esc back',
    completedKeys: '⇥ complete · ⏎ take',
    oneKey: 'one key',
    onlyKeys: 'only one of these keys:',
    noEditor: 'The editor could not be started; VISUAL or EDITOR names another one. Ctrl-C leaves.',
  },
  de: {
    ...{ yes: 'Ja', no: 'Nein', yesOrNo: '(j/N)', neither: 'Bitte mit j oder n antworten.' },
    selectKeys: '↑↓ wählen · ⏎ übernehmen',
    checkboxKeys: '↑↓ wählen · Leertaste ankreuzen · a alle · ⏎ übernehmen',
    editorKeys: '⏎ Schreibprogramm öffnen',
    lineKeys: '⏎ übernehmen · Esc zurück',
    completedKeys: '⇥ vervollständigen · ⏎ übernehmen',
    oneKey: 'eine Taste',
    onlyKeys: 'nur eine dieser Tasten:',
    noEditor: 'Das Schreibprogramm ließ sich nicht starten; VISUAL oder EDITOR nennt ein anderes. Strg-C bricht ab.',
  },
})
