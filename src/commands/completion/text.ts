import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups completion bash', 'eval "$(followups completion bash)"'],
    shell: 'bash, zsh or fish',
    install: `
For good, in one line; it works in the next shell:
  bash  echo 'eval "$(followups completion bash)"' >> ~/.bashrc
  zsh   echo 'eval "$(followups completion zsh)"' >> ~/.zshrc
  fish  echo 'followups completion fish | source' >> ~/.config/fish/config.fish

In zsh that line comes last, behind “compinit” where there is one. The tab key
then completes commands, options and what they take, and the names and numbers
in your store: customers, persons, open follow-ups with their reasons. The store
is only read; where it cannot be, there are just no names.`,
  },
  de: (you) => ({
    examples: ['followups completion bash', 'eval "$(followups completion bash)"'],
    shell: 'bash, zsh oder fish',
    install: `
Auf Dauer mit einer Zeile; sie gilt in der nächsten Shell:
  bash  echo 'eval "$(followups completion bash)"' >> ~/.bashrc
  zsh   echo 'eval "$(followups completion zsh)"' >> ~/.zshrc
  fish  echo 'followups completion fish | source' >> ~/.config/fish/config.fish

In der zsh steht die Zeile zuletzt, hinter „compinit“, wo es das gibt. Die
Tabulatortaste ergänzt dann Befehle, Optionen und ihre Angaben, dazu Namen und
Nummern aus ${you('deinen', 'Ihren')} Daten: Kunden, Ansprechpersonen, offene
Wiedervorlagen mit ihrem Grund. Die Kundendatei wird dabei nur
gelesen; geht das gerade nicht, fehlen nur die Namen.`,
  }),
})
