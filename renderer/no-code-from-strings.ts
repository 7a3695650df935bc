/**
 * Imported first by every entry of the window. The content security policy allows no code made of strings; zod would try to make some when
 * its first schema is built, and be refused loudly.
 */
import { z } from 'zod'

z.config({ jitless: true })
