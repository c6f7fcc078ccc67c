import { generateKeyPairSync, sign } from 'node:crypto'

export type Certificate = { key: string; cert: string }

/** A certificate that signs itself, for a server on this machine: made anew, so that no key lies about. */
export function certificateFor(
  names: readonly string[],
  { from = '2020-01-01', until = '2049-12-31' }: { from?: string; until?: string } = {},
): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const name = sequence(set(sequence(object('2.5.4.3'), utf8(names[0]!))))
  const algorithm = sequence(object('1.2.840.10045.4.3.2'))
  const alternatives = sequence(...names.map((one) => alternative(one)))
  const contents = sequence(
    tagged(0xa0, integer(2)),
    ...[integer(Date.now()), algorithm, name, sequence(time(from), time(until)), name],
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(
      0xa3,
      sequence(
        sequence(object('2.5.29.17'), tagged(0x04, alternatives)),
        sequence(object('2.5.29.19'), tagged(0x04, sequence(tagged(0x01, Buffer.of(0xff))))),
      ),
    ),
  )
  const signature = sign('sha256', contents, privateKey)
  const whole = sequence(contents, algorithm, tagged(0x03, Buffer.concat([Buffer.of(0), signature])))
  const lines = whole.toString('base64').replace(/.{64}/g, '$&\n')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  }
}

/** DER: a tag, a length, what it holds. */
function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255]
  return Buffer.concat([Buffer.of(tag, ...length), body])
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, ...parts)
}

function set(...parts: readonly Buffer[]): Buffer {
  return tagged(0x31, ...parts)
}

function utf8(text: string): Buffer {
  return tagged(0x0c, Buffer.from(text))
}

function integer(value: number): Buffer {
  const bytes = Buffer.from(
    value
      .toString(16)
      .padStart(2, '0')
      .replace(/^(?:..)*.$/, '0$&'),
    'hex',
  )
  return tagged(0x02, bytes[0]! > 127 ? Buffer.concat([Buffer.of(0), bytes]) : bytes)
}

function time(day: string): Buffer {
  return tagged(0x17, Buffer.from(`${day.slice(2).replaceAll('-', '')}000000Z`))
}

function object(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const coded = rest.flatMap((part) => {
    const bytes = [part & 127]
    for (let more = part >> 7; more > 0; more >>= 7) bytes.unshift((more & 127) | 128)
    return bytes
  })
  return tagged(0x06, Buffer.of(first * 40 + second, ...coded))
}

/** A name, or an address of four numbers. */
function alternative(name: string): Buffer {
  return /^[\d.]+$/.test(name)
    ? tagged(0x87, Buffer.from(name.split('.').map(Number)))
    : tagged(0x82, Buffer.from(name))
}
