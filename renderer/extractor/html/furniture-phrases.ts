/**
 * What the furniture of news pages says, in the languages that news is mostly written in: the words at the beginning of a line that send the
 * reader elsewhere, ask something of him or credit a picture. None of them decides alone.
 */
const READ_ON =
  /^\W{0,3}(?:(?:read|see|watch|listen|click|tap|go|find|learn|view|show|load|get)\b.{0,12}\b(?:more|also|next|now|here|full|all|related|this)\b|also (?:read|on|see)|related(?: |:|$)|more (?:on|from|about|stories|news)\b|more:|don['’]t miss|you (?:may|might) (?:also )?(?:like|enjoy)|recommended|most (?:read|popular)|trending|in case you missed|up next|must[- ]read|(?:mehr|lesen sie|lies|auch interessant|siehe auch|weitere|das könnte)\b|(?:à lire|a lire|lire aussi|lire la suite|voir aussi|sur le même|en savoir plus|plus d['’])|(?:lea|lee|leer|vea|ver|mira|mire|te puede|le puede|también te|más (?:información|noticias)|relacionad|además:)|(?:leia|veja|saiba mais|confira|notícias relacionadas|mais lidas)|(?:leggi|guarda|vedi|potrebbe interessarti|approfondisci)|(?:lees|bekijk|meer over|lee ook)\b|(?:les også|les mer|læs også|læs mere|läs (?:också|mer|även)|se også|se även|lue myös|lue lisää)|(?:czytaj|zobacz|przeczytaj|polecamy|więcej)|(?:čtěte|přečtěte|viz také|čítajte|olvasd|olvass|citește|citiți|vezi|прочети|прочетете|виж)|(?:читайте|читать|смотрите|подробнее|по теме|дивіться|детальніше)|(?:ayrıca|ilgili|devamını|i̇lgili)|(?:baca juga|baca:|lihat juga|simak|xem thêm|đọc thêm|tin liên quan)|(?:اقرأ|إقرأ|شاهد|للمزيد|المزيد|ذات صلة|بیشتر بخوانید|همچنین بخوانید|مزید پڑھ)|(?:यह भी पढ़|ये भी पढ़|और पढ़|এছাড়া|আরও পড়|আরো পড়)|(?:あわせて|関連|続きを|もっと|相关|相關|更多|推荐|推薦|延伸閱讀|点击|點擊|관련|더보기|อ่าน|ข่าวที่เกี่ยวข้อง))/iu

const ASKS =
  /(?:newsletter|subscribe|sign up|signup|sign in|log in|register|follow us|follow (?:me|him|her|them) on|like us|join (?:us|our|the)|download|our app|inbox|donate|support (?:us|our)|become a member|free trial|unsubscribe|click here|send (?:us|tips)|contact us|e-?mail us|have a tip|share (?:this|on|via)|comment|abonnier|abonn|registrier|anmelden|folgen sie|inscri|suscr[ií]|suscrib|síguenos|siga-nos|assine|iscriviti|seguici|volg ons|meld je|följ oss|følg|tilaa|zapisz się|obserwuj|подпис|підпис|abone|takip|langgan|اشترك|تابعنا|عضو|订阅|訂閱|关注|登録|フォロー|구독|ติดตาม)/iu

const CREDITS =
  /(?:^|[([|/—–-]\s*)(?:©|\(c\)|(?:photo|image|picture|video|graphic|credit|credits|illustration|foto|fotos|photographe?|bild|bilder|imagen|imagem|immagine|zdjęcie|fot|фото|источник фото|fotograf|görsel|gambar|المصدر|تصویر|写真|图|圖|사진)(?:s|graphs?)?(?: (?:by|courtesy|credit|via|von|de|di|par))?\s*[:：/©|])|(?:getty|shutterstock|istock|reuters|ap photo|afp|epa|dpa|picture alliance|imago|alamy|unsplash|pixabay|pexels|wikimedia|archivfoto|symbolbild|file photo|handout)(?:\b.{0,30})?[)\]]?\s*$/iu

const RIGHTS =
  /©|\(c\) ?\d{4}|copyright|all rights reserved|alle rechte|tous droits|todos los derechos|tutti i diritti|todos os direitos|все права|всі права|حقوق|版权|版權|著作権|無断転載|저작권|무단|wszelkie prawa|alle rettigheter/iu

const NAMES_AUTHOR =
  /^(?:\W{0,3})(?:by|written by|reported by|von|par|por|di|door|av|af|przez|автор|текст|oleh|ditulis|نوشته|بقلم|كتب|文[／/:：]|記者|记者|about the author|über den autor|sobre el autor)\b/iu

export const furniturePhrases = {
  readOn: READ_ON,
  asks: ASKS,
  credits: CREDITS,
  rights: RIGHTS,
  namesAuthor: NAMES_AUTHOR,
} as const
