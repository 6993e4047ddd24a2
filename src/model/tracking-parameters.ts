/** Families of query parameters that say how a reader came, never what is read. */
const families =
  /^(utm|mtm|matomo|pk|piwik|hsa|itm|at|ns|oly|vero|trk|stm|wt|ga|mkt|cmp|sc|fb|_hs|__hs|__s)[_-]|^(__twitter|__tn__)/u;

/** Single ones, as mail, ad and social services document them; "from", "id", "p", "page", "source" and "view" can mean an article and are no such. */
const names: ReadonlySet<string> = new Set(
  `_ga _gl _openstat action_object_map action_ref_map action_type_map amp;utm_source asc_campaign asc_refurl asc_source
   bbeml campaign_id campaignid cid_source cmpid curator dclid dicbo dm_i ef_id epik fbclid feature_referer ftag gad_source gbraid gclid gclsrc gi guccounter guce_referrer guce_referrer_sig hootpostid icid igshid igsh ito
   li_fat_id linkid maca mbid mc_cid mc_eid mibextid mkwid msclkid ncid nr_email_referer ocid partner pcrid
   rb_clickid rdt_cid ref ref_ ref_src ref_url referrer s_campaign s_cid s_kwcid share_id shared sharetype si smid smtyp
   sms_ss soc_src soc_trk spm srsltid sref sref_ taid tblci tduid trackingid ttclid twclid twterm unlocked_article_code
   vgo_ee wickedid wbraid wprov xtor yclid ysclid zanpid`.split(/\s+/u),
);

/** Whether a query parameter only tracks, by its name in any case. */
export function isTrackingParameter(name: string): boolean {
  const folded = name.toLowerCase();
  return names.has(folded) || families.test(folded);
}
