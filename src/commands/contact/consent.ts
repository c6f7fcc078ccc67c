import { consentChannels } from '../../domain/consent.ts'
import { exitCodes } from '../../exit-codes.ts'
import { consentChannelFrom } from '../../text/consents.ts'
import { channelWord } from '../../text/terms.ts'
import { defineCommand } from '../define.ts'
import { consentText } from './consent-text.ts'
import { keepConsent } from './said-consent.ts'

export default defineCommand({
  text: consentText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: (language) => ({ channel: consentChannels.map((channel) => channelWord(channel, language)) }),
  line: (line, t) =>
    line
      .argument('<contact>', t.contact)
      .argument('<channel>', t.channel)
      .option('--on <date>', t.on)
      .option('--source <text>', t.source)
      .option('-a, --at <customer>', t.at),

  async run(program, t, options, who, channel) {
    const channels = [consentChannelFrom(channel, program.language)]
    await keepConsent(program, t, who, { channels, state: 'allowed' }, options)
  },
})
