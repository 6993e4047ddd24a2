// Written by "npm run tracking-parameters" from the rules for every site of tidy-url 1.18.3 (MIT).

/** Names of query parameters, in small letters, that say how a reader came. */
export const publishedTrackingParameters: ReadonlySet<string> = new Set(
  `__hsfp __hssc __hstc __s _hsenc _hsmi cmpid elq elqaid elqat elqcampaignid elqtrack elqtrackid fbclid
    ga_campaign ga_content ga_medium ga_place ga_source ga_term gclid gclsrc hsa_acc hsa_ad hsa_cam hsa_grp hsa_kw
    hsa_la hsa_mt hsa_net hsa_ol hsa_src hsa_tgt hsa_ver hsctatracking int_campaign int_cmp_creative int_cmp_id
    int_cmp_name int_content int_medium int_source itm_audience itm_campaign itm_campaign_s itm_channel itm_content
    itm_medium itm_medium_s itm_source itm_source_s itm_term mbid mc_cid mc_eid mkt_tok mtm_campaign mtm_cid
    mtm_content mtm_group mtm_keyword mtm_kwd mtm_medium mtm_placement mtm_source ncid oly_anon_id oly_enc_id
    piwik_campaign piwik_cid piwik_content piwik_cpn piwik_keyword piwik_kwd piwik_medium piwik_source pk_campaign
    pk_cid pk_content pk_cpn pk_keyword pk_kwd pk_medium pk_source rdt_cid utm_brand utm_campaign utm_campaign_id
    utm_cid utm_content utm_couponvalue utm_creative_format utm_feeditemid utm_id utm_marketing_tactic utm_medium
    utm_name utm_pubreferrer utm_reader utm_social-type utm_souce utm_source utm_source_platform utm_swu utm_team
    utm_term utm_timestamp utm_viz_id vero_conv vero_id`.split(/\s+/u),
);
