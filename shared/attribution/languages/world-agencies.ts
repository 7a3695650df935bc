/** News agencies and broadcasters as copy in any Latin script names them; they are told things and send correspondents. */
export const worldAgencies =
  'afp|agence france-presse|reuters|ap|the associated press|associated press|bloomberg|dpa|efe|ansa|tass|interfax|ria novosti|ria|xinhua|kyodo|yonhap|anadolu|irna|isna|fars|tasnim|sana|wafa|petra|' +
  'upi|pti|ani|ukrinform|lusa|belga|apa|ntb|tt|ritzau|bbc|the bbc|cnn|al jazeera|al-jazeera|al arabiya|sky news|nbc|nbc news|cbs|cbs news|abc|abc news|fox news|npr|rfi|france 24|france info|franceinfo|bfmtv|bfm|rtl|france inter|europe 1|' +
  'the guardian|the new york times|new york times|the washington post|the wall street journal|financial times|the times|le monde|le figaro|libération|der spiegel|bild|el país|la repubblica|rai|zdf|ard|voice of america|radio free europe|cnbc|politico|axios|itv'
