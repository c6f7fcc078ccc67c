import type { Block, Inline } from '../../output/view.ts'

export function section(title: string, blocks: Block[]): Block[] {
  return [{ is: 'blank' }, heading(title), ...blocks]
}

export function heading(words: string): Block {
  return { is: 'heading', text: words }
}

export function paragraph(words: Inline, indent: number): Block {
  return { is: 'paragraph', text: [' '.repeat(indent), words as string], indent }
}
