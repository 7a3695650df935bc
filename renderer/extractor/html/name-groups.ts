/**
 * What page makers mean by the names of their classes and ids, in groups. Makers of all countries mostly write English; the rest are the
 * words that German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Slavic and Turkish sites use beside it.
 */
const groups = {
  body: 'article articles articlebody articletext story storybody content contents contenu contenido conteudo contenuto inhalt body entry post text texto texte testo tekst richtext copy prose artikel articulo artigo articolo nota noticia noticias cuerpo corpo corps page wysiwyg rte markdown editor paragraph detail detay haber news',
  lead: 'lead lede leadin leadtext intro introduction standfirst summary abstract excerpt subtitle subheadline subheading subhead subline deck dek chapo chapeau kicker description anriss vorspann teasertext bajada entradilla copete sottotitolo occhiello ingress manchet perex lid zajawka spot resumo sapo underrubrik ondertitel synopsis',
  comment:
    'comment comments commenting commentlist commentaires commentaire comentarios comentario commenti kommentar kommentare kommentarer kommentti komentarze komentari yorum yorumlar disqus reply replies respond responses reactions reacties livefyre coral spotim vuukle hyvor',
  related:
    'related relateds relatednews relatedposts similar recommend recommended recommends recommendation recommendations suggested suggestions trending popular mostread mostpopular mostviewed latest recent recentposts recirc recirculation more moreon morefrom readmore readnext readalso seealso alsoread upnext next previous prev teaser teasers outbrain taboola mgid plista zergnet onward breaking breakingnews crosslinks inlinks backlinks internallink interlink verwandt verwandte aehnliche empfehlung empfehlungen mehr weitere relacionado relacionados relacionada relacionadas similaires liees correlati correlate leesook leesmeer lees lesogsa relaterade podobne powiazane benzer ilgili list lists listing feed grid cards card carousel slider swiper headlines topnews spotlight',
  share:
    'share shares sharing sharebar sharethis shareable social socials socialmedia socialshare follow follows facebook twitter whatsapp telegram pinterest linkedin instagram addthis addtoany sharedaddy jetpack teilen compartir partager condividi compartilhar delen dela del paylas print printer email bookmark save like likes',
  promotion:
    'newsletter newsletters subscribe subscription subscriptions subscriber signup sign promo promos promotion promotional promobox paywall piano abo abonnement abonnieren abonnez suscripcion suscribete assine donate donation donations membership member offer offers premium cta callout campaign marketing shop store product products affiliate deal deals coupon app apps appstore download register registration login signin push alert alerts',
  advert:
    'ad ads adv advert advertise advertisement advertising advertorial adsense adslot adunit adbox adwrap adwrapper sponsor sponsored sponsors dfp gpt banner banners werbung anzeige anzeigen publicidad publicite pub pubblicita publicidade reklama reklame reklam annons commercial native',
  byline:
    'byline bylines author authors authorname authorbox writer writers reporter contributor contributors autor autores auteur auteurs autore autori bio bios biography aboutauthor profile avatar signature source firma redactie credits',
  date: 'date dates datetime time timestamp times published publish pubdate updated update posted modified dateline datum fecha data dato meta metadata postmeta entrymeta articlemeta info infos details byline readtime reading',
  topic:
    'tag tags tagcloud taglist keyword keywords topic topics category categories cat cats label labels section sections rubric rubrik ressort breadcrumb breadcrumbs crumb crumbs kategorie categoria etiquetas schlagworte themen temas hashtag',
  caption:
    'caption captions figcaption wpcaption imagecaption photocaption legend legende bildunterschrift bildtext bildtexte credit credits copyright photocredit imagecredit attribution pie leyenda didascalia foto fotos photo photos photographer picture pictures image images img bild figure media gallery galleries slideshow lightbox thumbnail thumb',
  player:
    'video videos player audio podcast podcasts embed embedded embeds jwplayer brightcove youtube vimeo playlist live livestream media poll quiz widget widgets',
  furniture:
    'nav navigation navbar navi menu menus submenu topbar toolbar masthead header heading head footer foot sidebar side aside rail column col sidecol secondary tertiary supplementary skip search searchbox pagination pager paging tools toolbox utility utilities button buttons btn buttonbar links link linklist icon icons logo branding brand sitemap ticker bottom complementary contentinfo',
  notice:
    'cookie cookies consent gdpr privacy onetrust cmp modal popup popin overlay dialog lightbox toast notification notifications notice disclaimer disclaimers legal imprint terms copyright warning message messages alert accesshide screenreader sr hidden visuallyhidden noprint nocontent tooltip error loading placeholder',
  box: 'box infobox factbox fact facts faktabox faktaboks infokasten kasten highlight highlights keypoints takeaways glossary timeline chart graphic infographic table toc contents tableofcontents pullquote quote blockquote rating review',
} as const

export const nameGroups = Object.keys(groups) as readonly (keyof typeof groups)[]

const groupsByWord = new Map<string, number[]>()
for (const [index, name] of nameGroups.entries())
  for (const word of groups[name].split(/\s+/))
    groupsByWord.set(word, [...(groupsByWord.get(word) ?? []), index])

/** The places in `nameGroups` of the groups that a word belongs to; mostly one or none. */
export function groupsOf(word: string): readonly number[] {
  return groupsByWord.get(word) ?? []
}
