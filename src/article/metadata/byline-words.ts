/** What stands before an author's name, in the languages of the news that we know; more are found by their markup alone. */
const leadIns = [
  'written by|reported by|story by|text by|words by|posted by|published by|by|from', // English
  'eine? (?:analyse|kommentar|reportage|interview|bericht|kolumne|gastbeitrag) von|von|aus', // German
  'propos recueillis par|écrit par|publié par|par', // French
  'escrito por|publicado por|redactado por|por', // Spanish, Portuguese
  'scritto da|pubblicato da|a cura di|di', // Italian
  'geschreven door|door', // Dutch
  'skrivet av|skrevet av|tekst|text|av|af', // Scandinavian
  'kirjoittanut|teksti', // Finnish
  'napisał[aeo]?|opracował[ao]?', // Polish
  'napsala?|napísala?|píše', // Czech, Slovak
  'írta', // Hungarian
  'de|scris de', // Romanian
  'yazan', // Turkish
  'oleh|ditulis oleh|penulis', // Indonesian, Malay
  'tác giả|theo', // Vietnamese
  'imeandikwa na|na mwandishi', // Swahili
  'автор текста|текст|подготовил[аи]?|від|от', // Russian, Ukrainian
  'του|της|γράφε[ιη]', // Greek
  'מאת', // Hebrew
  'بقلم|كتب(?:ت)?|نوشته', // Arabic, Persian
  'लेखक|द्वारा', // Hindi
  '文|撰文|作者|記者|记者|責任編輯|责任编辑|責編|责编|執筆|筆者|取材|기자|글', // Chinese, Japanese, Korean
].join('|');

/** Words for "author" that need a colon after them, so that a sentence with the word is none. */
const authorWords =
  'author|authors|autor|autora|autore|autori|autorzy|autoren|autorin|auteur|auteurs|auteure|автор|автори|авторы|автор статьи|författare|skribent|forfatter|journalist|kirjoittaja|szerző|yazar|pengarang|συντάκτης|reporter|editor|redactor|redakteur|mwandishi|umbhali|מחבר|الكاتب|المؤلف|نویسنده|작성자|作者|著者|ライター|ผู้เขียน';

/** "By " before a name. */
export const leadIn = new RegExp(String.raw`^(?:(?:${leadIns}|${authorWords})\s*[:：/／]\s*|(?:${leadIns})\s+)`, 'iu');
/** "Author: " before a name: sure enough to be believed anywhere in the text. */
export const authorLabel = new RegExp(
  String.raw`^\s*(?:${authorWords}|${leadIns
    .split('|')
    .filter((word) => word.length > 2 || /^\p{sc=Han}{2}$/u.test(word))
    .join('|')})\s*[:：]\s*`,
  'iu',
);
/** "By " at a line's beginning; what follows has still to look like a name. */
export const bylineStart =
  /^\s*(?:by|von|par|por|di|door|av|af|oleh|від|от|de|מאת|بقلم|文|撰文|記者|记者)(?:\s*[:：/／]\s*|\s+)/iu;

/** What stands between names. */
export const nameSeparator =
  /\s*(?:[,;|•·、，；\n]|\s[/–—]\s|／|\s&\s|\s\+\s|(?<=\s)(?:and|und|et|y|e|en|og|och|ja|i|a|és|și|ve|dan|và|na|и|і|та|και|و|ו|with|mit|avec|con)(?=\s))\s*/iu;

/** Names of nobody. */
export const nobody =
  /^(?:(?:the |our )?(?:staff|admin|administrator|editors?|editorial(?: (?:staff|team|board))?|newsroom|news desk|web ?desk|online desk|guest|guest author|unknown|anonymous|author|user|webmaster|root|none|redaktion|online-?redaktion|redacción|redação|redazione|rédaction|la rédaction|redactie|redaksjonen|redaktionen|redakcja|redakce|редакция|редакція|staff writers?|staff reporters?|contributors?|wire reports?|team|posted|wordpress)|(?:last )?updated?|published|test|by|share|follow|facebook|twitter|email|print)$/iu;

/** Titles and credentials that follow a name. */
export const credential =
  /^(?:m\.?d|ph\.?d|m\.?a|b\.?a|m\.?s|m\.?sc|b\.?sc|r\.?n|r\.?d|j\.?d|ll\.?m|mph|mba|esq|jr|sr|ii|iii|dphil|dr|prof)\.?$/iu;
