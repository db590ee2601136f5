siteSearch("facet outlet",{});
