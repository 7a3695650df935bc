/** Entry of the page that headless commands drive: the window's workflows without its screens. See shared/bridge/headless-page.ts. */
import { createHeadlessPage } from './headless-page.ts'
import type { HeadlessPage } from '../../shared/bridge/headless-page.ts'

declare global {
  interface Window {
    attestHeadless?: HeadlessPage
  }
}

window.attestHeadless = createHeadlessPage()
