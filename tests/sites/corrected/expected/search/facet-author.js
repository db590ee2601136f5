siteSearch("facet author",{"Nils Berg":"-.","Rosa Lindqvist":"-.","Tom Arkwright":",H"});
