// The plan of the house as the linter knows it (DESIGN: three rooms that never mix, imports run one way).
// Each room names its folder, the rooms that it may import and the packages of the outside world that are its own.
// The first room whose folder holds a file is the file's room, so inner folders stand before outer ones.

/** Packages that only some rooms may name; everything else from npm is free to all but shared/. */
export const guardedPackages = {
  electron: /^electron(\/|$)/,
  'playwright-core': /^(playwright|playwright-core|@playwright\/test)(\/|$)/,
  node: /^node:/,
  react: /^(react|react-dom|react-aria|react-aria-components|react-stately|lucide-react|@tanstack\/.*)(\/|$)/,
  dexie: /^(dexie|dexie-react-hooks)(\/|$)/,
}

/** Said when a guarded package turns up in a room that has no business with it. */
export const packageAdvice = {
  electron:
    'Only electron/host/electron/ may name electron: add what you need to the port in electron/host/desktop-host.ts.',
  'playwright-core':
    'Only electron/host/chromium/ may name playwright: add what you need to the port in electron/host/desktop-host.ts.',
  node: 'Node is for the desk (electron/): ask it through a call of shared/bridge/ instead.',
  react: 'React draws in renderer/: keep this file free of it and let a component or view there call it.',
  dexie: 'Dexie belongs to renderer/database/: add a function to a repository there and call that.',
}

export const rooms = [
  { name: 'shared', folder: 'shared/', imports: [], packages: [] },

  { name: 'sample', folder: 'sample/', imports: ['shared'], packages: [] },

  // What crosses the extractor's frame is in one file, the only one that the other side may name.
  {
    name: 'extractor',
    folder: 'renderer/extractor/',
    door: 'renderer/extractor/messages.ts',
    imports: ['shared'],
    packages: [],
  },
  { name: 'extraction', folder: 'renderer/extraction/', imports: ['extractor', 'shared'], packages: [] },
  { name: 'components', folder: 'renderer/components/', imports: ['shared'], packages: ['react'] },
  { name: 'anchoring', folder: 'renderer/anchoring/', imports: ['shared'], packages: [] },
  { name: 'desktop', folder: 'renderer/desktop/', imports: ['shared'], packages: [] },
  { name: 'database', folder: 'renderer/database/', imports: ['shared'], packages: ['dexie', 'react'] },
  {
    name: 'session',
    folder: 'renderer/session/',
    imports: ['database', 'desktop', 'shared'],
    packages: ['react', 'dexie'],
  },
  {
    name: 'workflows',
    folder: 'renderer/workflows/',
    imports: ['session', 'database', 'desktop', 'extraction', 'anchoring', 'sample', 'shared'],
    packages: ['dexie'],
  },
  {
    name: 'views',
    folder: 'renderer/views/',
    imports: [
      'workflows',
      'session',
      'extraction',
      'database',
      'desktop',
      'anchoring',
      'components',
      'shared',
    ],
    packages: ['react', 'dexie'],
  },
  {
    name: 'renderer',
    folder: 'renderer/',
    imports: [
      'views',
      'workflows',
      'session',
      'extraction',
      'database',
      'desktop',
      'anchoring',
      'components',
      'shared',
    ],
    packages: ['react', 'dexie'],
  },

  { name: 'desk', folder: 'electron/desk/', imports: ['shared'], packages: ['node'] },
  {
    name: 'host-electron',
    folder: 'electron/host/electron/',
    imports: ['host', 'desk', 'shared'],
    packages: ['node', 'electron'],
  },
  {
    name: 'host-chromium',
    folder: 'electron/host/chromium/',
    imports: ['host', 'desk', 'shared'],
    packages: ['node', 'playwright-core'],
  },
  { name: 'host', folder: 'electron/host/', imports: ['desk', 'shared'], packages: ['node'] },
  {
    name: 'desktop-entries',
    folder: 'electron/',
    imports: ['host', 'host-electron', 'host-chromium', 'desk', 'shared'],
    packages: ['node'],
  },
]

/** Where code should go instead, by the importing room and, where it matters, the room that it reached for. */
const advice = {
  shared: 'shared/ is pure and knows nobody: move what you need into shared/, or pass it in as an argument.',
  extractor:
    'The extractor sees bytes and gives blocks: put what both sides need into shared/, the rest after extraction.',
  sample: 'The sample case is data and its loader: what is done with it goes into renderer/workflows/.',
  extraction:
    'This folder only opens the frame and carries its messages: what follows from an answer is a workflow.',
  components: 'Components know no domain: pass the value in as a property, or build this in renderer/views/.',
  anchoring:
    'Anchoring turns DOM ranges into offsets and back: let a workflow fetch the data and hand it in.',
  desktop:
    'The client of the contract only carries calls: put what joins it with the database into renderer/workflows/.',
  database:
    'Repositories know the working store alone: put what joins them with the desk into renderer/workflows/.',
  workflows:
    'Workflows are called by views and not the other way round: return a value and let the view draw it.',
  views: 'Views call workflows and repositories; documents are parsed in the extractor alone.',
  renderer: 'The window talks to the desk through shared/bridge/ alone: add a call to the contract.',
  desk: 'The desk knows neither its host nor the window: take what you need as an option of createDesk, or put it into shared/.',
  host: 'The port and what both hosts share name no adapter: move this into electron/host/electron/ or electron/host/chromium/.',
  'host-electron':
    'The two adapters do not know each other: put what both need beside the port in electron/host/.',
  'host-chromium':
    'The two adapters do not know each other: put what both need beside the port in electron/host/.',
  'desktop-entries': 'The desk side never reaches into the window: what both need goes into shared/.',
}

/** @param {string} file path relative to the repository, with forward slashes */
export function roomOf(file) {
  return rooms.find((room) => file.startsWith(room.folder))
}

export function adviceFor(room) {
  return advice[room.name]
}
