// Loaded before the program: whoever reaches for the network is told off, and written down.
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

function refuse(what) {
  return () => {
    appendFileSync(process.env.NETWORK_LOG, `${what}\n`)
    throw new Error(`the network was reached for: ${what}`)
  }
}

net.Socket.prototype.connect = refuse('connect')
net.Server.prototype.listen = refuse('listen')
dgram.createSocket = refuse('dgram')
dns.lookup = refuse('lookup')
dns.promises.lookup = refuse('lookup')
syncBuiltinESMExports()
