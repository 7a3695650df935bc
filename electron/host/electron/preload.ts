/**
 * All that the window gets from Electron: the contract's two functions. Nothing of `ipcRenderer` passes through, neither
 * channels nor events, and a function missing here is a compile error.
 */
import { contextBridge, ipcRenderer } from 'electron'
import type { AttestBridge } from '../../../shared/bridge/contract.ts'
import { EVENT_CHANNEL, INVOKE_CHANNEL } from './channels.ts'

const bridge = {
  async invoke(key, input) {
    let message: string
    try {
      message = JSON.stringify({ key, input })
    } catch {
      return { ok: false, error: { code: 'bad-request', message: 'A call may carry JSON only.' } }
    }
    return JSON.parse(await ipcRenderer.invoke(INVOKE_CHANNEL, message))
  },
  subscribe(listener) {
    const hear = (_event: unknown, told: unknown) => listener(told)
    ipcRenderer.on(EVENT_CHANNEL, hear)
    return () => void ipcRenderer.off(EVENT_CHANNEL, hear)
  },
} satisfies AttestBridge

contextBridge.exposeInMainWorld('attestBridge', bridge)
