/**
 * A listener on the loopback that counts whatever arrives, TCP or UDP: the wire tap of the offline tests. Loopback is the hard
 * case, because a browser reaches it without DNS and past most proxies.
 */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'

export interface NetworkSink {
  readonly port: number
  count(): { readonly tcp: number; readonly udp: number }
  close(): Promise<void>
}

/** Null where even the loopback is switched off, as inside `unshare -n`: nothing can leave from there anyway. */
export async function openNetworkSink(): Promise<NetworkSink | null> {
  let tcp = 0
  let udp = 0
  const server = createServer((socket) => {
    tcp += 1
    socket.on('error', () => undefined)
    socket.destroy()
  })
  try {
    await once(server.listen(0, '127.0.0.1'), 'listening')
  } catch {
    return null
  }
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const datagrams = createSocket('udp4', () => void (udp += 1))
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve))
  return {
    port,
    count: () => ({ tcp, udp }),
    async close() {
      datagrams.close()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
