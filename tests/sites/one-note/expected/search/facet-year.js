siteSearch("facet year",{});
