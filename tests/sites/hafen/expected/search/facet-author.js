siteSearch("facet author",{"Greta Holm":"%6*/","Jonas Brandt":"*/","Marie Fournel":",W"});
