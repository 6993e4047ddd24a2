import { publishedTrackingParameters } from './published-tracking-parameters.ts';

/**
 * Families of parameters, of which the published list has those that were seen. In order: Google Analytics' own and
 * its later forms, Matomo and Piwik, HubSpot ads, internal campaigns, AT Internet (BBC), comScore, Olytics, Vero,
 * LinkedIn, Siteimprove, Webtrends, Marketo, Adobe and Salesforce, ShareThis, Facebook, HubSpot, Drip, X and Facebook.
 */
const families =
  /^(utm|mtm|matomo|pk|piwik|hsa|itm|at|ns|oly|vero|trk|stm|wt|ga|mkt|cmp|sc|fb|_hs|__hs|__s)[_-]|^(__twitter|__tn__|aspsessionid)/u;

/**
 * What the published list leaves out, as the services' own documentation names them: click ids of advertising and
 * social networks, mail campaigns, share buttons, consent redirects, gift links of newspapers, and sessions of web
 * servers. "from", "id", "p", "page", "sid", "source" and "view" can mean an article and are no such.
 */
const names: ReadonlySet<string> = new Set(
  `_ga _gl _openstat action_object_map action_ref_map action_type_map asc_campaign asc_refurl asc_source bbeml
   campaignid cfid cftoken cid_source dclid dicbo dm_i ef_id epik feature_referer ftag gad_source gbraid gclid guccounter
   guce_referrer guce_referrer_sig hootpostid icid igsh igshid jsessionid li_fat_id linkid mibextid mkwid msclkid
   nr_email_referer ocid oscsid pcrid phpsessid rb_clickid ref_src ref_url s_campaign s_cid s_kwcid sessionid sharetype
   smtyp sms_ss soc_src soc_trk srsltid sref sref_ tblci tduid ttclid twclid twterm unlocked_article_code usqp vgo_ee
   wbraid wickedid wprov xtor yclid ysclid zanpid zenid`.split(/\s+/u),
);

/** Names that track on most sites and can name a piece on some; they count only where the path names the piece. */
const ambiguousNames: ReadonlySet<string> = new Set(
  `campaign_id curator gi ito maca partner ref ref_ referrer share share_id shared si smid spm taid trackingid
   via`.split(/\s+/u),
);

/** Whether a query parameter only tracks, by its name in any case; `isPieceNamed` when the address's path already names one piece. */
export function isTrackingParameter(name: string, isPieceNamed: boolean): boolean {
  const folded = name.toLowerCase();
  return (
    publishedTrackingParameters.has(folded) ||
    names.has(folded) ||
    families.test(folded) ||
    (isPieceNamed && ambiguousNames.has(folded))
  );
}
