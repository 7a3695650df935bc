/**
 * A listener on the loopback that counts whatever arrives, TCP or UDP: the wire tap of the offline tests. Loopback is the hard
 * case, because a browser reaches it without DNS and past most proxies.
 */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

export interface NetworkSink {
  readonly port: number
  /** False where even the loopback is switched off, as inside `unshare -n`: nothing can be heard there from anyone. */
  readonly isReachable: boolean
  count(): { readonly tcp: number; readonly udp: number }
  close(): Promise<void>
}

/** Knocks at the listener itself: binding works where connecting doesn't. */
async function canReach(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

export async function openNetworkSink(): Promise<NetworkSink> {
  let tcp = 0
  let udp = 0
  const server = createServer((socket) => {
    tcp += 1
    socket.on('error', () => undefined)
    socket.destroy()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const datagrams = createSocket('udp4', () => void (udp += 1))
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve))
  const isReachable = await canReach(port)
  // Our own knock is heard before anybody counts.
  while (isReachable && tcp === 0) await wait(10)
  return {
    port,
    isReachable,
    count: () => ({ tcp, udp }),
    async close() {
      datagrams.close()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
