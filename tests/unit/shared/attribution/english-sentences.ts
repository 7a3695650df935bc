/** English rows; see sentences.ts. */
import type { Row } from './sentences.ts'

export const englishRows: readonly Row[] = [
  // A verb between speaker and words.
  [
    'The naval ministry confirmed that the outer mole was no longer in its hands.',
    'naval ministry | - | indirect-speech | named | -',
  ],
  [
    'A senior officer told Meridian that both companies had gone by the mole road.',
    'senior officer | told-reporter | indirect-speech | unnamed | Meridian',
  ],
  [
    'The mayor of Saltgate, Ana Brekk, said the bakeries would open at noon.',
    'Ana Brekk | - | indirect-speech | named | -',
  ],
  [
    'Ana Brekk, the mayor of Saltgate, said the bakeries would open at noon.',
    'Ana Brekk | - | indirect-speech | named | -',
  ],
  ['Pilot Jon Vael, 42, said two tugs had passed the mole.', 'Jon Vael | - | indirect-speech | named | -'],
  [
    'Residents of the Saltgate quarter said they had heard no shooting.',
    'Residents of the Saltgate quarter | - | indirect-speech | unnamed | -',
  ],
  ['Witnesses said the soldiers had left by the mole road.', 'Witnesses | - | indirect-speech | unnamed | -'],
  [
    'On Tuesday evening a spokesman for the port authority said the cranes were gone.',
    'spokesman for the port authority | - | indirect-speech | unnamed | -',
  ],
  [
    'In Lutrin, a government official said the minister would resign.',
    'government official | - | indirect-speech | unnamed | -',
  ],
  [
    'The committee, however, denied that shots had been fired.',
    'committee | - | indirect-speech | named | -',
  ],
  [
    'A police spokeswoman later added that nobody had been arrested.',
    'police spokeswoman | - | indirect-speech | unnamed | -',
  ],
  [
    'Interior Minister Pavel Marn announced a curfew in the port quarter.',
    'Pavel Marn | - | indirect-speech | named | -',
  ],
  ['President Ilka Dorn vowed to reopen the harbour.', 'Ilka Dorn | - | indirect-speech | named | -'],
  ['Gen. Aurel Dosk warned that the garrison would return.', 'Aurel Dosk | - | indirect-speech | named | -'],
  [
    'Human rights group Open Quay said nine dockers were missing.',
    'Open Quay | - | indirect-speech | named | -',
  ],
  // Quotes.
  ['“We had no orders,” said Captain Aurel Dosk.', 'Aurel Dosk | - | direct-quote | named | -'],
  [
    '⟦“We had no orders,”⟧ said spokesman Rem Talvik in a statement.',
    'Rem Talvik | statement | direct-quote | named | -',
  ],
  ['“The list will follow,” Dela Orvin said.', 'Dela Orvin | - | direct-quote | named | -'],
  [
    '“The list will follow,” Orvin told reporters outside the customs house.',
    'Dela Orvin | told-reporter | direct-quote | named | reporters',
  ],
  ['"⟦Nobody fired⟧," a docker said. "We only heard the chains."', 'docker | - | direct-quote | unnamed | -'],
  ['"Nobody fired," a docker said. ⟦"We only heard the chains."⟧', 'docker | - | direct-quote | unnamed | -'],
  [
    '“They were hungry. ⟦They put the rifles on a table⟧,” said Dela Orvin.',
    'Dela Orvin | - | direct-quote | named | -',
  ],
  ['The minister described the handover as “a disgrace”.', 'minister | - | partial-quote | - | -'],
  [
    'The ministry said the men were “safe and fed” at the barracks.',
    'ministry | - | partial-quote | named | -',
  ],
  [
    'The ministry said the men were ⟦“safe and fed”⟧ at the barracks.',
    'ministry | - | partial-quote | named | -',
  ],
  ['Talvik said: “The port is calm.”\nRem Talvik is the spokesman.', '- | - | - | - | -'],
  ['“The port,” said harbour master Eno Strand, “is calm.”', 'Eno Strand | - | direct-quote | named | -'],
  [
    '‘We’re not going back,’ a striker told the BBC.',
    'striker | told-reporter | direct-quote | unnamed | BBC',
  ],
  // According to.
  [
    'Three cranes were missing, according to the pilots’ office.',
    'pilots’ office | - | indirect-speech | named | -',
  ],
  [
    'According to a member of the cabinet who asked not to be named, the order came late.',
    'member of the cabinet | - | indirect-speech | unnamed | -',
  ],
  [
    'Forty men walked out, according to Jon Vael, a pilot on duty.',
    'Jon Vael | - | indirect-speech | named | -',
  ],
  ['The loss was 40 million crowns, according to a report seen by Meridian.', '- | - | - | - | -'],
  [
    'Two tugs left after dark, according to two security sources.',
    'security sources | - | indirect-speech | unnamed | -',
  ],
  // Channels and audiences.
  [
    'A committee spokesman tweeted “the harbour is ours”.',
    'committee spokesman | social-media | direct-quote | unnamed | -',
  ],
  [
    'The ministry said on Telegram that the lock was open.',
    'ministry | social-media | indirect-speech | named | -',
  ],
  [
    'The navy said in a statement on Wednesday that it had withdrawn.',
    'navy | statement | indirect-speech | named | -',
  ],
  [
    '“The enemy took control,” spokesman Rem Talvik said in a message to media.',
    'Rem Talvik | statement | direct-quote | named | media',
  ],
  [
    'Commodore Ramez al-Hadi said in an interview with Northern Post that the post was empty.',
    'Ramez al-Hadi | interview | indirect-speech | named | Northern Post',
  ],
  [
    'Prime Minister Lena Osk told state television that talks would resume.',
    'Lena Osk | broadcast | indirect-speech | named | state television',
  ],
  [
    'Prime Minister Lena Osk told parliament that talks would resume.',
    'Lena Osk | - | indirect-speech | named | parliament',
  ],
  [
    'A hospital official told AFP by telephone that the wards were full.',
    'hospital official | told-reporter | indirect-speech | unnamed | AFP',
  ],
  [
    'An official in the cabinet office said by telephone that they had been sent two reports.',
    'official in the cabinet office | told-reporter | indirect-speech | unnamed | -',
  ],
  [
    'Police chief Marta Ilves told a news conference that 12 people had been held.',
    'Marta Ilves | told-reporter | indirect-speech | named | news conference',
  ],
  [
    '“It is over,” the president said in a televised address.',
    'president | broadcast | direct-quote | - | -',
  ],
  [
    'The governor told Reuters the road was mined.',
    'governor | told-reporter | indirect-speech | - | Reuters',
  ],
  [
    'The rebels said in a joint statement they would hold the pass.',
    'rebels | statement | indirect-speech | unnamed | -',
  ],
  // Anonymity.
  [
    '“We withdrew,” a senior officer of the garrison told Meridian, asking not to be named because he was not allowed to speak.',
    'senior officer of the garrison | told-reporter | direct-quote | unnamed | Meridian',
  ],
  [
    'A diplomat, who spoke on condition of anonymity, said the envoy had left.',
    'diplomat | - | indirect-speech | unnamed | -',
  ],
  [
    'The aide, who asked not to be identified, told reporters that nothing was signed.',
    'aide | told-reporter | indirect-speech | unnamed | reporters',
  ],
  // The reporter saw it.
  [
    'A Meridian correspondent saw neither a column on the road nor weapons changing hands.',
    'Meridian News Agency | own-observation | own-observation | - | -',
  ],
  [
    'An AFP journalist heard three explosions near the lock.',
    'Meridian News Agency | own-observation | own-observation | - | -',
  ],
  // Pronouns and speakers that go on.
  [
    'A senior security source from Lutrin told AFP that the men had left.\n“We had to leave the city,” he said.',
    'senior security source from Lutrin | told-reporter | direct-quote | unnamed | AFP',
  ],
  [
    'A spokeswoman for the committee, Dela Orvin, gave another account.\n“The soldiers handed us their rifles,” she said in a recorded message.',
    'Dela Orvin | statement | direct-quote | named | -',
  ],
  [
    'Captain Aurel Dosk spoke first. A spokeswoman, Ana Brekk, said the list was ready. ⟦She said it had nine names.⟧',
    'Ana Brekk | - | indirect-speech | named | -',
  ],
  ['The navy said it had gone. ⟦It said the grain was safe.⟧', 'navy | - | indirect-speech | named | -'],
  [
    '“The enemy took control,” spokesman Rem Talvik said, ⟦adding that the governor had been arrested⟧.',
    'Rem Talvik | - | indirect-speech | named | -',
  ],
  [
    'Two fishermen told Meridian the tugs had no lights. They said one was towing a crane.',
    'fishermen | told-reporter | indirect-speech | unnamed | Meridian',
  ],
  [
    'Rem Talvik, a spokesman, said the mole was lost. ⟦“We will return,” Talvik said.⟧',
    'Rem Talvik | - | direct-quote | named | -',
  ],
  // Passives.
  [
    'The fall of the mole was confirmed by the naval ministry.',
    'naval ministry | - | indirect-speech | named | -',
  ],
  [
    'Captain Dosk was quoted as saying that the magazine was empty.',
    'Dosk | - | indirect-speech | named | -',
  ],
  // Nobody: better silent than wrong.
  ['The port garrison left its posts on Tuesday evening after nine days of blockade.', '- | - | - | - | -'],
  ['Confirmed deaths rose to nine, and reported injuries to forty.', '- | - | - | - | -'],
  ['He would not say at what hour the order came.', '- | - | - | - | -'],
  ['The office did not say whose they were.', '- | - | - | - | -'],
  ['The blockade began on 23 February, when dockers pushed wagons across the gates.', '- | - | - | - | -'],
  [
    '⟦The garrison left its posts on Tuesday⟧, and the committee said it had taken control.',
    '- | - | - | - | -',
  ],
  ['It is said that the cranes were sold.', '- | - | - | - | -'],
  ['The mayor and the governor said the quay was safe.', '- | - | - | - | -'],
  ['Many said they would leave.', '- | - | - | - | -'],
  ['The so-called “iron mole” was built in 1887.', '- | - | - | - | -'],
]
