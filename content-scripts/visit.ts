import { maxMetaLength, maxMetas, maxWrittenLength, type WrittenVisit } from '../src/model/page-visit.ts';

// This runs on every page, so it looks at no element: the first one that a script touches has the browser make all that
// elements can do, which is dearer than all the rest. What XPath finds is one string, and attributes, which need none of
// that. It is no function, and its paths are written out, because the browser would have to read a function twice, and
// compile what puts paths together; what can be done with the answer is done in the background. Where a head is broken off
// by what belongs into a body, its end stands in the body: both are looked into, no deeper.

const names: string[] = [];
// Called so because a form of the page may be named like any method of its document.
const { evaluate } = Document.prototype;
const attributes = evaluate.call(
  document,
  '/html/head//meta/@*[name()="property" or name()="name" and not(../@property)]',
  document,
  null,
  XPathResult.ORDERED_NODE_ITERATOR_TYPE,
);
for (let name = attributes.iterateNext(); name !== null && names.length < maxMetas; name = attributes.iterateNext())
  names.push((name.nodeValue ?? '').slice(0, maxMetaLength));

/** What a page's head says when the page is opened. Reads no layout and changes nothing. The background is given it as the script's value. */
export const value: WrittenVisit = {
  contentType: document.contentType,
  url: location.href,
  names,
  // No page writes U+0001, and one that did would spoil its own answer. XPath 1.0 knows neither small letters nor the
  // words of a list. The order is that of `readVisit`.
  said: evaluate
    .call(
      document,
      'concat((/html/*/link[contains(concat(" ",translate(@rel,"CANOIL\t\n\f\r","canoil    ")," ")," canonical ")]/@href)[1],"\u0001",/html/*/link[contains(concat(" ",translate(@rel,"CANOIL\t\n\f\r","canoil    ")," ")," canonical ")][@href!=(/html/*/link[contains(concat(" ",translate(@rel,"CANOIL\t\n\f\r","canoil    ")," ")," canonical ")]/@href)[1]]/@href,"\u0001",/html/*/meta[@property="og:url"]/@content,"\u0001",/html/*/base/@href,"\u0001",/html/head//meta[@property="og:type" or @name="og:type"]/@content,"\u0001",/html/head//meta[@name="twitter:card" or @property="twitter:card"]/@content,"\u0001",/html/body/@class,"\u0001",/html/@class,"\u0001",(/html/*/script[contains(translate(@type,"LDJSON","ldjson"),"ld+json")])[1],"\n",(/html/*/script[contains(translate(@type,"LDJSON","ldjson"),"ld+json")])[2],"\n",(/html/*/script[contains(translate(@type,"LDJSON","ldjson"),"ld+json")])[3])',
      document,
      null,
      XPathResult.STRING_TYPE,
    )
    .stringValue.slice(0, maxWrittenLength),
};
