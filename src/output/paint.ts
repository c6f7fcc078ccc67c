import type { Tone } from './view.ts'

/** A text in the colour of its tone. */
export type Paint = (text: string, tone: Tone) => string

/** Without any colour. */
export const uncoloured: Paint = (text) => text
