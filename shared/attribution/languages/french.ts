/** How French agency copy says who said it, when, where and how many. Lists as language-rules.ts explains them. */
import type { LanguageRules } from '../language-rules.ts'
import { worldAgencies } from './world-agencies.ts'

export const french: LanguageRules = {
  tags: ['fr'],
  hasCapitals: true,
  speakerSides: ['before', 'after'],
  clitics: [],
  elisions: new Set(['l', 'd', 'qu', 's', 'n', 'j', 'c', 'm', 't', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu']),
  abbreviations: new Set(
    'm mm mme mmes mlle dr pr gén col cne lt cdt janv févr avr juil sept oct nov déc'.split(' '),
  ),
  verbs: [
    { forms: 'tweeté|twitté', channel: 'social-media' },
    {
      forms:
        'déclaré|affirmé|dit|indiqué|assuré|annoncé|confirmé|précisé|expliqué|souligné|estimé|raconté|rapporté|confié|répondu|soutenu|martelé|témoigné|rappelé|prévenu|averti|promis',
      hears: true,
    },
    {
      forms:
        'ajouté|démenti|nié|reconnu|admis|prétendu|poursuivi|conclu|écrit|insisté|regretté|noté|révélé|avancé|lancé|' +
        'déclare|déclarent|affirme|affirment|indique|indiquent|assure|assurent|annonce|annoncent|confirme|confirment|précise|précisent|explique|expliquent|ajoute|ajoutent|souligne|soulignent|' +
        'estime|estiment|raconte|racontent|reconnaît|reconnaissent|dément|démentent|disait|affirmait|expliquait|témoigne|témoignent|prévient|poursuit|conclut|rappelle|soutient|martèle|confie|rapporte|rapportent|signale|signalent|relate|détaille|fait savoir|fait valoir',
    },
    { forms: 'ajoutant|précisant|soulignant|affirmant|expliquant|assurant', goesOn: true },
    { forms: 'qualifié|dénoncé|accusé|condamné|évoqué|salué', needsQuote: true },
  ],
  accordingTo: 'selon|d’après|d’ après|aux dires de|de l’aveu de',
  passive: 'été',
  by: 'par',
  sawVerbs: 'vu|constaté|filmé|entendu|observé|photographié|compté|assisté',
  reporters:
    'correspondant|correspondante|correspondants|journaliste|journalistes|reporter|reporters|photographe|photographes|équipe',
  auxiliaries: 'a|ont|avait|avaient|aurait|auraient|ayant|est|sont|était|étaient|été|se|s’|lui',
  adverbs:
    'aussi|également|cependant|toutefois|ensuite|encore|par ailleurs|de son côté|pour sa part|quant à lui|quant à elle|en revanche|néanmoins|notamment|simplement|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lundi soir|mardi soir|mercredi soir|jeudi soir|vendredi soir|samedi soir|dimanche soir|mercredi matin|jeudi matin|lundi matin|mardi matin|vendredi matin|peu après|plus tôt|plus tard|auparavant',
  that: 'que|qu’',
  relatives: 'qui|dont|interrogé|interrogée|joint|jointe|cité|citée|citant|s’exprimant|parlant',
  determiners:
    'un|une|le|la|les|l’|des|deux|trois|quatre|plusieurs|certains|certaines|son|sa|ses|leur|leurs|ce|cette|ces|notre|nos|autre|autres|second|seconde|d’autres',
  links: 'de|du|d’|des|à|au|aux|dans|en|pour|par|sur|chez|auprès',
  breaks:
    'que|qu’|mais|et|tandis|alors|si|quand|lorsque|lorsqu’|comme|car|parce|puis|ou|où|avant|après|depuis|pendant|avec|sans|contre|selon|il|elle|ils|elles|on|y|ne|n’|' +
    'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd’hui|demain',
  definite: '',
  possessive: '',
  conjunctions: 'et|mais|tandis|alors',
  negations: 'pas|jamais|de|à|rien|plus|sans',
  questions: 'ce|comment|pourquoi',
  pronouns: {
    he: 'il|celui-ci|a-t-il|t-il',
    she: 'elle|celle-ci|a-t-elle|t-elle',
    it: '',
    they: 'ils|elles|ont-ils|ont-elles',
  },
  men: 'porte-parole|policier|pêcheur|ouvrier|habitant|gardien|mari|père|fils|frère|commerçant|marin|infirmier|agriculteur|avocat|conseiller|officier|homme',
  women: 'habitante|infirmière|mère|fille|femme|épouse|sœur|veuve|avocate|conseillère|commerçante|ouvrière',
  people:
    'responsable|responsables|source|sources|officiers|négociateur|négociatrice|négociateurs|membre|membres|habitants|témoin|témoins|commandant|commandants|soldat|soldats|combattant|combattants|rebelles|' +
    'médecin|médecins|diplomate|diplomates|avocats|militant|militants|analyste|analystes|expert|experts|député|députée|députés|sénateur|riverain|riverains|employé|employés|élu|élus|proche|proches|haut-fonctionnaire|fonctionnaire|fonctionnaires|' +
    'manifestant|manifestants|policiers|pêcheurs|ouvriers|dockers|docker|conseillers|secouriste|secouristes|enquêteur|enquêteurs|chercheur|chercheuse|chercheurs|autorités|insurgés|voisin|voisine|passager|passagers|agent|agents|gréviste|grévistes|pilote|pilotes',
  titles:
    'président|présidente|ministre|premier|première|chancelier|roi|reine|prince|pape|gouverneur|gouverneure|maire|ambassadeur|ambassadrice|émissaire|chef|cheffe|directeur|directrice|secrétaire|général|colonel|' +
    'commandant|capitaine|lieutenant|amiral|procureur|procureure|préfet|préfète|juge|dr|pr|m|mm|mme|mlle|commissaire|dirigeant|dirigeante|patron|patronne|gén|col',
  bodies: [
    {
      kind: 'state-body',
      words:
        'ministère|gouvernement|armée|marine|police|parlement|tribunal|cour|conseil|préfecture|présidence|élysée|matignon|kremlin|pentagone|mairie|municipalité|parquet|gendarmerie|autorité|direction|ambassade|commission|assemblée|sénat|douane|diplomatie|maison blanche|état-major',
    },
    { kind: 'armed-group', words: 'milice|talibans|hezbollah|hamas|guérilla|brigade|rébellion' },
    {
      kind: 'organisation',
      words:
        'comité|union|parti|groupe|organisation|entreprise|société|université|hôpital|banque|association|fédération|fondation|institut|centre|nations|onu|otan|ong|croix-rouge|syndicat|compagnie|opérateur|coalition|alliance|église|observatoire|ligue|collectif|agence|mouvement|bureau',
    },
    { kind: 'outlet', words: 'journal|quotidien|télévision|radio|chaîne|magazine|site|presse' },
  ],
  particles: 'de|du|des|d’|la|le|el|al|ben|bin|von|van|der|ould|da',
  anonymity:
    'sous couvert d’ anonymat|sous le couvert de l’ anonymat|sous couvert de l’ anonymat|requis l’ anonymat|requérant l’ anonymat|demandé l’ anonymat|sous anonymat|sous condition d’ anonymat|souhaité garder l’ anonymat|préféré garder l’ anonymat|conserver l’ anonymat|refusé d’ être nommé|demandé à ne pas être identifié|n’ a pas souhaité être nommé|ne pas être nommé',
  channels: [
    {
      channel: 'interview',
      words:
        'dans un entretien à|dans une interview à|dans un entretien avec|dans un entretien au|lors d’ un entretien avec|dans une interview au',
      namesAudience: true,
    },
    { channel: 'interview', words: 'dans un entretien|dans une interview' },
    {
      channel: 'broadcast',
      words:
        'à la télévision|à la télévision nationale|dans une allocution télévisée|dans un discours télévisé|à la radio|sur bfmtv|sur franceinfo|sur france inter|sur rtl|sur cnews|sur lci|sur france 2|sur tf1|sur europe 1',
    },
    {
      channel: 'social-media',
      words:
        'sur twitter|sur telegram|sur facebook|sur instagram|sur les réseaux sociaux|dans un tweet|sur x|dans un message sur x|sur son compte twitter|sur sa chaîne telegram|sur linkedin',
    },
    {
      channel: 'statement',
      words: 'dans un message à|dans un message aux|dans une déclaration à',
      namesAudience: true,
    },
    {
      channel: 'statement',
      words:
        'dans un communiqué|dans un communiqué conjoint|par voie de communiqué|dans une déclaration|dans un message|dans un message vidéo|dans une lettre ouverte',
    },
    {
      channel: 'document',
      words: 'dans un rapport|dans son rapport|dans une lettre|dans un document|dans un courrier',
    },
    {
      channel: 'told-reporter',
      words:
        'lors d’ une conférence de presse|en conférence de presse|devant la presse|par téléphone|au téléphone|lors d’ un point de presse',
    },
  ],
  press: 'presse|journalistes|des journalistes|médias|reporters|quotidien',
  broadcasters:
    'télévision d’ état|télévision publique|télévision nationale|radio nationale|radio publique|radio d’ état',
  otherAudiences: 'parlement|députés|sénateurs|tribunal|conseil de sécurité|assemblée',
  agencies: worldAgencies,
  toWhom: { before: 'à|au|aux|devant', clitics: [] },
  dates: {
    areCapital: false,
    months:
      'janvier janv|février fév févr|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept|octobre oct|novembre nov|décembre déc',
    weekdays: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
    otherMonths: 'mouharram|safar|rajab|chaabane|ramadan|chawwal',
    otherEras: 'hégire|de l’ hégire',
    yesterday: 'hier',
    dayBeforeYesterday: 'avant-hier',
    today: 'aujourd’hui|ce matin|ce soir|cet après-midi',
    tomorrow: 'demain',
    overnight: 'la nuit dernière|cette nuit|dans la nuit',
    lastWeek: 'la semaine dernière|semaine dernière|la semaine passée',
    thisWeek: 'cette semaine',
    nextWeek: 'la semaine prochaine|semaine prochaine',
    lastMonth: 'le mois dernier|mois dernier',
    thisMonth: 'ce mois-ci',
    nextMonth: 'le mois prochain|mois prochain',
    lastYear: 'l’ année dernière|l’ an dernier|an dernier|année dernière',
    thisYear: 'cette année',
    nextYear: 'l’ année prochaine|l’ an prochain|année prochaine',
    weekend: 'ce week-end|le week-end dernier|pendant le week-end',
    last: 'dernier|dernière|passé',
    next: 'prochain|prochaine',
    until: 'd’ici|d’ ici|jusqu’ à|jusqu’ au|au plus tard|avant',
    since: 'depuis',
    before: 'avant',
    after: 'après|à partir du|à compter du',
    between: 'entre',
    and: 'et',
    from: 'du|de|dans la nuit de|dans la nuit du',
    to: 'au|à',
    about: 'vers le|autour du|aux alentours du|vers',
    days: 'jour|jours',
    weeks: 'semaine|semaines',
    months_: 'mois',
    years: 'an|ans|année|années',
    ago: '',
    agoBefore: 'il y a',
    earlier: 'plus tôt|auparavant',
    later: 'plus tard',
    fillers: 'le|au|du|de|matin|soir|après-midi|nuit|midi|minuit|en',
    ordinals: 'er|ère',
    yearOpeners: 'en|depuis|dès|fin|début|courant|de|avant|après|année|mi',
    future:
      'sera|seront|va|vont|doit|doivent|devra|devront|prévu|prévue|prévus|prévues|aura|auront|devrait|devraient|pourra|pourrait|fera|feront|viendra|reprendra|reprendront|débutera|commencera|partira|quittera|ouvrira|fermera|prochain|entend',
    past: 'a|ont|avait|avaient|était|étaient|est|sont|fut|furent|a été|ont été|eu|dit|mort|morts|parti|partis|tombé|tombée',
    pastEndings: ['ait', 'aient', 'èrent'],
    bare: '',
    pairs: {},
  },
  numbers: {
    units: {
      ...{
        un: 1,
        une: 1,
        deux: 2,
        trois: 3,
        quatre: 4,
        cinq: 5,
        six: 6,
        sept: 7,
        huit: 8,
        neuf: 9,
        dix: 10,
        onze: 11,
        douze: 12,
        treize: 13,
      },
      ...{
        quatorze: 14,
        quinze: 15,
        seize: 16,
        'dix-sept': 17,
        'dix-huit': 18,
        'dix-neuf': 19,
        vingt: 20,
        trente: 30,
        quarante: 40,
        cinquante: 50,
      },
      ...{
        soixante: 60,
        'soixante-dix': 70,
        'quatre-vingts': 80,
        'quatre-vingt': 80,
        'quatre-vingt-dix': 90,
        'une demi-douzaine': 6,
      },
    },
    scales: {
      cent: 100,
      cents: 100,
      mille: 1000,
      million: 1_000_000,
      millions: 1_000_000,
      milliard: 1_000_000_000,
      milliards: 1_000_000_000,
    },
    and: 'et',
    vague:
      'des dizaines|dizaines|des centaines|centaines|des milliers|milliers|des dizaines de milliers|des centaines de milliers|une dizaine|une vingtaine|une trentaine|une quarantaine|une cinquantaine|une centaine|un millier|plusieurs dizaines|plusieurs centaines|plusieurs milliers|une douzaine|une quinzaine|une soixantaine',
    atLeast: 'au moins|plus de|plus d’|pas moins de|un minimum de',
    atLeastBehind: 'au moins|au minimum',
    atMost: 'au plus|jusqu’ à|moins de|moins d’|au maximum|près de|presque|un maximum de',
    about: 'environ|quelque|quelques|autour de|à peu près',
    between: 'entre|de',
    to: 'à|et',
    or: 'ou',
    percent: 'pour cent|pour-cent',
    currencies: '€|$|£',
    notCounted: 'h|heures|heure|er|ère|e|ème|ans|°|tiers|quart|de|d’',
    notCountedBefore: 'n|n°|numéro|article|art|page|âgé|âgée|âgés|à|chapitre|rue|route|vol|résolution|g|a',
    of: 'de|d’|des',
    unitEnds:
      'ont|a|sont|est|étaient|était|et|ou|en|dans|à|au|aux|de|des|du|d’|la|le|les|l’|qui|que|avec|par|pour|après|avant|mais|quand|près|tués|blessés|morts|disparus|sur|selon|autres|fois|ans|heures|plus|dont',
    isNextCounted: false,
    plurals: 'personnes|morts|blessés|gens|tués',
    pluralEndings: ['s', 'x'],
    thousands: ' ',
  },
  places: {
    prepositions: 'à|près de|près d’',
    kindsBefore:
      'ville de|ville d’|village de|village d’|province de|province d’|région de|région d’|port de|port d’|district de|île de|île d’|quartier de|capitale|département de|gouvernorat de|localité de|localité d’|commune de',
    kindsAfter: '',
    never:
      'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|twitter|facebook|telegram|dieu|noël|pâques|l’|m|mm|mme|le|la|les|un|une',
  },
}
