/** French rows; see sentences.ts. */
import type { Row } from './sentences.ts'

export const frenchRows: readonly Row[] = [
  [
    'Le ministère de la Marine a confirmé que le môle n’était plus entre ses mains.',
    'ministère de la Marine | - | indirect-speech | named | -',
  ],
  [
    '« Nous nous sommes repliés vers le phare », a déclaré à l’AFP un officier de la garnison.',
    'officier de la garnison | told-reporter | direct-quote | unnamed | AFP',
  ],
  [
    '« Nous nous sommes repliés », a expliqué Jan Morel, maire de Lutrin.',
    'Jan Morel | - | direct-quote | named | -',
  ],
  [
    'Selon le comité des dockers, les soldats ont remis leurs armes.',
    'comité des dockers | - | indirect-speech | named | -',
  ],
  [
    'Trois grues ont disparu, selon un responsable du port qui a requis l’anonymat.',
    'responsable du port | - | indirect-speech | unnamed | -',
  ],
  [
    'Le général Aurel Dosk a affirmé que la garnison reviendrait.',
    'Aurel Dosk | - | indirect-speech | named | -',
  ],
  [
    'La marine a annoncé dans un communiqué qu’elle avait quitté le bassin.',
    'marine | statement | indirect-speech | named | -',
  ],
  [
    'Un porte-parole du comité a assuré sur Telegram que le port était calme.',
    'porte-parole du comité | social-media | indirect-speech | unnamed | -',
  ],
  ['« La liste suivra », a dit Dela Orvin.', 'Dela Orvin | - | direct-quote | named | -'],
  [
    '« La liste suivra », a dit Dela Orvin.\n« Elle compte neuf noms », a-t-elle ajouté.',
    'Dela Orvin | - | direct-quote | named | -',
  ],
  [
    'Le maire, Jan Morel, a indiqué à des journalistes que le pain manquait.',
    'Jan Morel | told-reporter | indirect-speech | named | journalistes',
  ],
  [
    'Un diplomate a affirmé sous couvert d’anonymat que l’accord était mort.',
    'diplomate | - | indirect-speech | unnamed | -',
  ],
  ['D’après la préfecture, 300 personnes ont manifesté.', 'préfecture | - | indirect-speech | named | -'],
  ['Le ministre a qualifié la reddition de « honte ».', 'ministre | - | partial-quote | - | -'],
  [
    'Un journaliste de l’AFP a vu deux remorqueurs quitter le bassin.',
    'Meridian News Agency | own-observation | own-observation | - | -',
  ],
  ['« Personne n’a tiré », a raconté une habitante.', 'habitante | - | direct-quote | unnamed | -'],
  ['Des témoins ont dit avoir entendu des chaînes.', 'témoins | - | indirect-speech | unnamed | -'],
  [
    'Interrogé mercredi, Jan Morel a confirmé le départ des grues.',
    'Jan Morel | - | indirect-speech | named | -',
  ],
  // Nobody.
  ['La garnison a quitté ses positions mardi soir.', '- | - | - | - | -'],
  ['Le blocus avait commencé le 23 février.', '- | - | - | - | -'],
  ['Il a refusé de dire à quelle heure.', '- | - | - | - | -'],
  ['Le pont dit des Soupirs a été fermé.', '- | - | - | - | -'],
]
