/** How English news copy says who said it, when, where and how many. Lists as language-rules.ts explains them. */
import type { LanguageRules } from '../language-rules.ts'
import { worldAgencies } from './world-agencies.ts'

export const english: LanguageRules = {
  tags: ['en'],
  hasCapitals: true,
  speakerSides: ['before', 'after'],
  clitics: [],
  elisions: new Set(),
  abbreviations: new Set(
    'mr mrs ms dr prof rev st sen rep gov gen lt col maj capt cmdr adm brig sgt supt jan feb mar apr jun jul aug sep sept oct nov dec'.split(
      ' ',
    ),
  ),
  verbs: [
    { forms: 'told|tells|informed', hears: true },
    { forms: 'quoted as saying|cited as saying', isPassive: true },
    { forms: 'tweeted|tweets|retweeted', channel: 'social-media' },
    {
      forms:
        'said|says|added|adds|confirmed|announced|announces|claimed|claims|denied|denies|alleged|alleges|insisted|insists|warned|warns|declared|' +
        'stated|states|reported|reports|acknowledged|acknowledges|admitted|admits|argued|argues|explained|explains|noted|notes|stressed|asserted|' +
        'maintained|recalled|testified|vowed|pledged|promised|estimated|replied|responded|conceded|remarked|recounted|concluded|wrote|writes|' +
        'posted|complained|predicted|suggested|revealed|disclosed|emphasised|emphasized|quipped|continued',
    },
    { forms: 'adding|saying|noting|stressing|insisting|warning|explaining', goesOn: true },
    {
      forms:
        'called|described|condemned|denounced|dismissed|praised|accused|blamed|criticised|criticized|hailed',
      needsQuote: true,
    },
  ],
  accordingTo: 'according to|in the words of',
  passive: 'was|were|been|is|are',
  by: 'by',
  sawVerbs: 'saw|filmed|witnessed|heard|counted|observed|photographed|visited|seen',
  reporters:
    'correspondent|correspondents|reporter|reporters|journalist|journalists|photographer|photographers|stringer|crew',
  auxiliaries: 'has|have|had|would|will|could|may|might|was|were|is|are|been|be|being|did|does|do',
  adverbs:
    'also|later|earlier|however|meanwhile|then|separately|previously|repeatedly|initially|yesterday|today|again|already|now|only|since|recently|' +
    'on monday|on tuesday|on wednesday|on thursday|on friday|on saturday|on sunday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|' +
    'for his part|for her part|for its part|in turn|in response|at the time|publicly|privately|officially|formally|reportedly|just|even|never|still|quietly|bluntly|simply|angrily|calmly',
  that: 'that',
  relatives: 'who|whose|which|whom|speaking|citing|quoting|asking|requesting|using',
  determiners:
    'a|an|the|one|two|three|four|five|six|several|another|other|second|third|his|her|its|their|our|some|many|few|most|both|this|that|these|those|at least|first|former',
  links: 'of|for|from|in|at|with|to|on|near|by|under|inside',
  breaks:
    'that|but|and|while|as|although|though|because|after|before|when|where|if|whether|since|until|so|or|yet|than|how|why|what|not|about|over|into|during|through|without|against|amid|despite|it|there|here|' +
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow',
  definite: '',
  possessive: "'s",
  conjunctions: 'and|but|while|as|although|though|whereas',
  negations:
    "not|to|never|cannot|nor|no|didn't|don't|doesn't|hasn't|haven't|hadn't|can't|couldn't|won't|wouldn't|than|been",
  questions: 'what|how|why|whatever|which',
  pronouns: { he: 'he', she: 'she', it: 'it', they: 'they' },
  men: 'spokesman|policeman|businessman|fisherman|serviceman|gunman|father|husband|brother|son|imam|priest|monk|man',
  women:
    'spokeswoman|policewoman|businesswoman|servicewoman|mother|wife|sister|daughter|widow|nun|housewife|woman',
  people:
    'spokesperson|spokespeople|spokesmen|spokeswomen|policemen|businessmen|fishermen|servicemen|gunmen|striker|strikers|farmers|traders|drivers|pilots|nurses|teachers|paramedics|engineers|shopkeepers|parents|passenger|passengers|' +
    'customer|customers|tourist|tourists|migrant|migrants|captive|hostage|hostages|prisoner|prisoners|patient|journalist|journalists|reporter|reporters|correspondent|dealer|merchant|merchants|baker|tailor|surgeon|firefighter|firefighters|sailor|sailors|veteran|veterans|critic|critics|supporter|supporters|opponent|opponents|leaders|ministers|governors|mayors|diplomat|attorney|bystander|bystanders|' +
    'official|officials|source|sources|officer|officers|negotiator|negotiators|member|members|resident|residents|witness|witnesses|' +
    'commander|commanders|soldier|soldiers|fighter|fighters|militant|militants|rebel|rebels|doctor|doctors|nurse|medic|medics|paramedic|diplomat|diplomats|aide|aides|adviser|advisers|' +
    'advisor|advisors|lawyer|lawyers|activist|activists|analyst|analysts|expert|experts|lawmaker|lawmakers|legislator|mp|mps|senator|senators|villager|villagers|survivor|survivors|refugee|refugees|' +
    'worker|workers|rescuer|rescuers|teacher|farmer|shopkeeper|trader|driver|pilot|protester|protesters|organiser|organisers|organizer|organizers|investigator|investigators|prosecutor|prosecutors|' +
    'representative|representatives|relative|relatives|neighbour|neighbours|neighbor|neighbors|employee|employees|guard|guards|captain|elder|elders|insurgents|authorities|clerk|docker|dockers|' +
    'economist|economists|scientist|scientists|researcher|researchers|student|students|engineer|volunteer|volunteers|deputy|cleric|manager|insider|insiders|staffer|aid worker',
  titles:
    'president|vice-president|minister|premier|chancellor|king|queen|prince|princess|emperor|pope|governor|mayor|ambassador|envoy|chief|head|chairman|chairwoman|chair|director|secretary|' +
    'secretary-general|general|gen|colonel|col|major|maj|lieutenant|lt|sergeant|sgt|admiral|adm|commodore|brigadier|brig|marshal|capt|cmdr|dr|prof|professor|mr|mrs|ms|miss|sir|lord|lady|dame|' +
    'judge|justice|bishop|archbishop|cardinal|sheikh|ayatollah|mullah|leader|commissioner|inspector|detective|coach|ceo|founder|co-founder|author|editor|sen|rep|gov|rev|senator|superintendent|attorney|premier',
  bodies: [
    {
      kind: 'state-body',
      words:
        'ministry|government|army|military|navy|police|parliament|court|council|office|department|administration|palace|presidency|cabinet|authority|pentagon|kremlin|treasury|embassy|municipality|agency|commission|junta|' +
        'coastguard|coast guard|air force|armed forces|defence force|defense force|white house|state department|foreign office|senate|congress|customs|central bank',
    },
    {
      kind: 'armed-group',
      words:
        'taliban|militia|hezbollah|hamas|rebels|insurgency|brigade|brigades|front|guerrillas|islamic state',
    },
    {
      kind: 'organisation',
      words:
        'committee|union|party|group|organisation|organization|company|firm|university|hospital|bank|association|federation|foundation|institute|centre|center|nations|watch|amnesty|crescent|cross|observatory|' +
        'airline|operator|league|coalition|alliance|church|team|operators|network|board|campaign|society|service|corporation|fund|movement',
    },
    { kind: 'outlet', words: 'newspaper|daily|television|radio|broadcaster|magazine|website|media|tv|news' },
  ],
  particles: 'al|el|bin|ibn|abu|umm|van|von|der|de|di|da|dos|du|la|le|ben|ould|ul|ur|zu',
  anonymity:
    'asked not to be named|asked not to be identified|asking not to be named|asking not to be identified|asked to remain anonymous|asking to remain anonymous|wished to remain anonymous|' +
    'on condition of anonymity|on the condition of anonymity|requested anonymity|requesting anonymity|declined to be named|declining to be named|declined to be identified|declined to give his name|' +
    'declined to give her name|who was not authorised to speak|who was not authorized to speak|who were not authorised to speak|who were not authorized to speak|not authorised to speak|not authorized to speak|' +
    'did not want to be named|did not want to be identified|did not wish to be named|refused to be named|requested not to be named|gave only his first name|gave only her first name',
  channels: [
    {
      channel: 'interview',
      words:
        'in an interview with|in a telephone interview with|in a phone interview with|in an exclusive interview with|interview with',
      namesAudience: true,
    },
    {
      channel: 'interview',
      words: 'in an interview|in a telephone interview|in a phone interview|in an exclusive interview',
    },
    {
      channel: 'broadcast',
      words:
        'in a televised address|in a televised speech|in a televised statement|on state television|on state tv|on television|in a radio address|on state radio|in a broadcast|on national television',
    },
    {
      channel: 'social-media',
      words:
        'on twitter|on telegram|on facebook|on instagram|on social media|in a tweet|in a facebook post|in a telegram post|in a twitter post|in a post on x|on x|on truth social|on truth social|on tiktok|on youtube|in a social media post|on his telegram channel|on its telegram channel|on weibo|on whatsapp',
    },
    {
      channel: 'statement',
      words: 'in a message to|in a statement to|in a recorded message to|in a letter to',
      namesAudience: true,
    },
    {
      channel: 'statement',
      words:
        'in a statement|in a written statement|in a joint statement|in a press release|in a recorded message|in a communique|in a communiqué|in a video message|in a video statement|in an audio message|in a news release|said a statement|in a brief statement',
    },
    {
      channel: 'document',
      words:
        'in a report|in its report|in a letter|in a memo|in an email|in a court filing|in court documents|in its annual report|court documents|in a document|in documents|in a filing',
    },
    {
      channel: 'told-reporter',
      words:
        'at a news conference|at a press conference|in a news conference|in a press conference|at a briefing|at a news briefing|at a press briefing|by telephone|by phone|over the phone',
    },
  ],
  press:
    'reporters|journalists|the press|the media|media|news agencies|local media|foreign media|foreign reporters|a news conference|news conference|a press conference|press conference|a news briefing|news briefing|press briefing|a briefing|local reporters|news outlets|local news|local journalists|newspaper|newspapers',
  broadcasters:
    'state television|state tv|state radio|state-run television|local radio|local television|public radio|public television|national television|bbc radio|state broadcaster',
  otherAudiences:
    'parliament|lawmakers|the court|court|congress|jurors|the un security council|un security council|security council|mps|senators|supporters|a crowd|crowd|a rally|rally|diplomats|investigators|police|residents|delegates|officials|ministers|shareholders|analysts|investors',
  agencies: worldAgencies,
  toWhom: { before: '', clitics: [] },
  dates: {
    areCapital: true,
    months:
      'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec',
    weekdays:
      'monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|saturday sat|sunday sun',
    otherMonths:
      'muharram|safar|rajab|shaban|ramadan|shawwal|tishrei|nisan|adar|farvardin|khordad|mordad|mehr|dey|bahman|esfand',
    otherEras: 'ah|hijri',
    yesterday: 'yesterday',
    dayBeforeYesterday: 'the day before yesterday',
    today: 'today|tonight|this morning|this afternoon|this evening',
    tomorrow: 'tomorrow',
    overnight: 'overnight|last night',
    lastWeek: 'last week|the previous week',
    thisWeek: 'this week|earlier this week|later this week',
    nextWeek: 'next week|the coming week',
    lastMonth: 'last month',
    thisMonth: 'this month|earlier this month|later this month',
    nextMonth: 'next month',
    lastYear: 'last year',
    thisYear: 'this year|earlier this year|later this year',
    nextYear: 'next year',
    weekend: 'over the weekend|at the weekend|last weekend|this weekend',
    last: 'last|past|previous',
    next: 'next|coming|this coming',
    until: 'by|until|till|up to|no later than|not later than',
    since: 'since|ever since',
    before: 'before|prior to|ahead of',
    after: 'after',
    between: 'between',
    and: 'and',
    from: 'from',
    to: 'to|until|till|through',
    about: 'around|about|circa',
    days: 'day|days',
    weeks: 'week|weeks',
    months_: 'month|months',
    years: 'year|years',
    ago: 'ago',
    agoBefore: '',
    earlier: 'earlier|previously',
    later: 'later|afterwards',
    fillers: 'the|of|early|late|morning|evening|afternoon|night|noon|midnight|dawn|on',
    ordinals: 'st|nd|rd|th',
    yearOpeners: 'in|since|by|until|of|before|after|from|during|early|late|mid',
    future:
      "will|would|shall|due|set|scheduled|planned|plans|expected|next|coming|upcoming|deadline|going|aims|ahead|intends|expects|hopes|must|should|'ll",
    past: 'said|says|was|were|had|has|have|did|took|went|left|fell|began|broke|came|held|met|told|saw|shot|won|lost|struck|hit|made|gave|spoke|sent|found|got|put|set off|became|rose|fled|withdrew|drove|ran|stood|rang|sank|shut|cut|fought|led|swept|burst|flew|hid|kept|laid|paid|read|rode|sold|spent|stole|threw|wore|wrote|been',
    pastEndings: ['ed'],
    bare: 'be',
    pairs: {},
  },
  numbers: {
    units: {
      ...{
        one: 1,
        two: 2,
        three: 3,
        four: 4,
        five: 5,
        six: 6,
        seven: 7,
        eight: 8,
        nine: 9,
        ten: 10,
        eleven: 11,
        twelve: 12,
        thirteen: 13,
      },
      ...{
        fourteen: 14,
        fifteen: 15,
        sixteen: 16,
        seventeen: 17,
        eighteen: 18,
        nineteen: 19,
        twenty: 20,
        thirty: 30,
        forty: 40,
        fifty: 50,
      },
      ...{
        sixty: 60,
        seventy: 70,
        eighty: 80,
        ninety: 90,
        'half a dozen': 6,
        'a dozen': 12,
        'two dozen': 24,
        'three dozen': 36,
        'four dozen': 48,
      },
      ...{ 'a hundred': 100, 'a thousand': 1000, 'a million': 1_000_000 },
    },
    scales: {
      hundred: 100,
      thousand: 1000,
      million: 1_000_000,
      billion: 1_000_000_000,
      trillion: 1_000_000_000_000,
      m: 1_000_000,
      bn: 1_000_000_000,
    },
    and: 'and',
    vague:
      'dozens|scores|hundreds|thousands|tens of thousands|hundreds of thousands|millions|hundreds of millions|tens of millions',
    atLeast:
      'at least|more than|over|no fewer than|not fewer than|no less than|upwards of|in excess of|a minimum of|above',
    atLeastBehind: 'at least|or more',
    atMost:
      'at most|up to|as many as|as much as|fewer than|less than|under|no more than|not more than|below|a maximum of|almost|nearly|close to',
    about: 'about|some|around|roughly|approximately|an estimated|estimated',
    between: 'between|from',
    to: 'to|and',
    or: 'or',
    percent: 'percent|per cent|pc',
    currencies: '$|€|£|¥|₽|₹',
    notCounted:
      "a.m|p.m|am|pm|a|p|o'clock|gmt|utc|year-old|years-old|yearold|th|st|nd|rd|thirds|third|quarters|half|of",
    notCountedBefore:
      'gate|berth|pier|platform|floor|line|station|terminal|block|sector|zone|day|week|step|point|figure|table|grade|category|tier|size|version|lane|episode|volume|season|year|under|over-|no|number|nos|aged|age|article|section|chapter|route|highway|room|page|at|phase|type|level|resolution|flight|part|group|covid|channel|q|top|g',
    of: 'of|of the',
    unitEnds:
      'were|was|are|is|had|has|have|and|or|in|on|at|of|from|to|who|which|that|with|by|for|after|before|as|but|when|while|near|killed|wounded|injured|dead|missing|the|a|an|per|into|across|between|since|during|including|later|ago|earlier|more|other|others|will|would|could|can|may|also|died|said|did|old',
    isNextCounted: false,
    plurals:
      'people|men|women|children|police|personnel|troops|crew|cattle|dead|wounded|aircraft|staff|passengers',
    pluralEndings: ['s'],
    thousands: ',',
  },
  places: {
    prepositions: 'in|near|outside|inside|across',
    kindsBefore:
      'city of|town of|village of|province of|district of|port of|region of|island of|suburb of|state of|governorate of|neighbourhood of|neighborhood of|port city of|capital of|oblast of',
    kindsAfter:
      'province|city|district|governorate|region|county|airport|valley|village|town|island|islands|peninsula|neighbourhood|neighborhood|oblast|square|prefecture|square|border|street|road|bridge|river',
    never:
      'january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|english|french|arabic|german|spanish|russian|chinese|persian|hebrew|' +
      'parliament|congress|court|god|ramadan|christmas|easter|senate|twitter|facebook|telegram|instagram|youtube|google|christianity|english-language|covid|nato|opec|i|he|she|it|we|they|you|mr|mrs|ms|dr|the|a|an|this|that|fact|addition|general|spring|summer|autumn|winter|earth|internet',
  },
}
