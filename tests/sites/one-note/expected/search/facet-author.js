siteSearch("facet author",{});
