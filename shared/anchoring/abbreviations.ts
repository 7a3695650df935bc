/**
 * Abbreviations that end in a full stop without ending a sentence, as data. Lower case, without their last stop.
 * Several kinds, because what follows decides differently: a title wants a name, a number word and a date word want a figure,
 * some never end a sentence, and the rest may.
 */

/** Followed by a name: "Gen. Raziq", "St. Petersburg". */
export const titles: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev fr hon st sen rep gov pres sec amb atty supt insp det sgt cpl pvt pfc lt col gen maj capt cmdr cdr ' +
    'adm brig lt.gen maj.gen brig.gen col.gen lt.col messrs mme mlle mgr sra srta dott ing mt'
  ).split(' '),
)

/** Followed by a figure: "No. 5", "Art. 3", "pp. 12–14". */
export const numberWords: ReadonlySet<string> = new Set(
  'no nos nr art arts sec ch vol vols p pp para paras fig figs ca approx est'.split(' '),
)

/** Months and weekdays: "Feb. 5". */
export const dateWords: ReadonlySet<string> = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(' '),
)

/** May stand inside a sentence or at its end; the next word tells. */
export const openEnded: ReadonlySet<string> = new Set(
  (
    'a.m p.m am pm u.s u.n u.k u.s.a e.u d.c u.a.e b.c a.d inc ltd co corp bros jr sr ph.d m.d b.a m.a etc al dept univ govt ' +
    'assn ave blvd rd hr hrs ft km kg usw av bd env'
  ).split(' '),
)

/** Never end a sentence, whatever follows. */
export const inner: ReadonlySet<string> = new Set('e.g i.e cf vs v viz z.b d.h p.ex bzw'.split(' '))

/** Words that begin a new sentence after "U.S." or "p.m." far more often than they continue one. */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  (
    'the a an he she it they we i you this that these those there his her its their our but and or so yet in on at for from ' +
    'with by as after before when while if although though however meanwhile since no not one two what who which some ' +
    'many most all both each another other later earlier'
  ).split(' '),
)
