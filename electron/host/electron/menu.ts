/**
 * As little menu as a system can do with: every action of ours is in the command palette. macOS needs the edit roles for copy
 * and paste to work at all; elsewhere no menu is shown.
 */
import { Menu, type MenuItemConstructorOptions } from 'electron'

const forMac: MenuItemConstructorOptions[] = [
  { role: 'appMenu' },
  { role: 'editMenu' },
  { role: 'windowMenu' },
]

export function setMinimalMenu(platform: NodeJS.Platform = process.platform): void {
  Menu.setApplicationMenu(platform === 'darwin' ? Menu.buildFromTemplate(forMac) : null)
}
