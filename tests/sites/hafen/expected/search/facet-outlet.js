siteSearch("facet outlet",{"Inselbote":"*/,W"});
