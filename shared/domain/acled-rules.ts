/**
 * When each ACLED sub-event type applies, in our words after the codebook (https://acleddata.com/codebook), so that the rule is at hand while
 * coding. The codebook decides. Actions of the same actors in one place on one day are one event of the highest type in its hierarchy.
 */
import type { AcledEventType } from './acled.ts'

export const acledEventTypeRule: Readonly<Record<AcledEventType, string>> = {
  Battles: 'Two organised armed groups fight at a given time and place.',
  Protests: 'A public demonstration of at least three people who are not violent themselves.',
  Riots: 'Demonstrators or a mob are violent or destructive.',
  'Explosions/Remote violence': 'One side uses a weapon that leaves the other no way to answer.',
  'Violence against civilians': 'An organised armed group harms unarmed people on purpose.',
  'Strategic developments':
    'Not political violence in itself, but a turn that may lead to it or follows from it.',
}

export const acledSubEventRule: Readonly<Record<string, string>> = {
  'Government regains territory':
    'State forces, or those who fight for them, win a place back from a group that held it, by fighting.',
  'Non-state actor overtakes territory':
    'A group takes a place by fighting and holds it for more than a day. Without resistance it is a non-violent transfer.',
  'Armed clash': 'Armed groups fight and no place changes hands, or that is not known.',
  'Excessive force against protesters':
    'Peaceful protesters are shot at or otherwise treated so that they are gravely hurt or killed.',
  'Protest with intervention':
    'Peaceful protesters are dispersed, pushed back or arrested without grave injuries.',
  'Peaceful protest': 'Peaceful protesters are left alone.',
  'Violent demonstration': 'Demonstrators destroy things or attack people.',
  'Mob violence': 'A crowd without a demonstration attacks people or each other.',
  'Chemical weapon': 'A chemical weapon is used, alone or with other weapons.',
  'Air/drone strike': 'Aircraft or drones strike from the air.',
  'Suicide bomb': 'The attacker dies by the bomb that is the weapon.',
  'Shelling/artillery/missile attack': 'Artillery, mortars, rockets or missiles are fired.',
  'Remote explosive/landmine/IED':
    'A mine or a planted bomb explodes, or is made to explode by those who clear it.',
  Grenade: 'A grenade or another hand-thrown explosive is used.',
  'Sexual violence': 'Sexual harm by an armed group, a mob or another political actor.',
  Attack: 'Unarmed people are attacked in another way, as by shooting, beating or torture.',
  'Abduction/forced disappearance':
    'People are taken, or vanish in custody, with no word of them and no sign of other violence.',
  Agreement: 'Talks, a cease-fire, a negotiated transfer, an arranged surrender, a prisoner exchange.',
  Arrests: 'The state detains someone of weight, or many at once.',
  'Change to group/activity': 'A group forms, splits, joins another, moves, or many of its members defect.',
  'Disrupted weapons use': 'Weapons are seized, intercepted, or fail or are defused before they do harm.',
  'Headquarters or base established': 'A group sets up a base that is meant to stay.',
  'Looting/property destruction': 'Goods are taken or things destroyed with nobody hurt.',
  'Non-violent transfer of territory':
    'A place changes hands without fighting: by withdrawal or because nobody resists.',
  Other: 'A turn that none of the others covers, as a coup, a mass grave, a grave warning.',
}
