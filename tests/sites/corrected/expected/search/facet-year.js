siteSearch("facet year",{"2019":",H-."});
