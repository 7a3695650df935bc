/**
 * How much memory a page's scripts may take, in both hosts. A file that makes its reader build without end kills its own frame's process at
 * this size and not the machine; the window, whose tables are small beside it, goes on.
 */
const MAX_HEAP_MB = 1024

/** For the switch `js-flags`. */
export const HEAP_LIMIT_FLAG = `--max-old-space-size=${MAX_HEAP_MB}`
