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
}

export const promptWords = words<PromptWords>({
  en: {
    ...{ yes: 'Yes', no: 'No', yesOrNo: '(y/N)', neither: 'Please answer y or n.' },
    selectKeys: '↑↓ move · ⏎ take',
    checkboxKeys: '↑↓ move · space tick · a all · ⏎ take',
  },
  de: {
    ...{ yes: 'Ja', no: 'Nein', yesOrNo: '(j/N)', neither: 'Bitte mit j oder n antworten.' },
    selectKeys: '↑↓ wählen · ⏎ übernehmen',
    checkboxKeys: '↑↓ wählen · Leertaste ankreuzen · a alle · ⏎ übernehmen',
  },
})
