siteSearch("facet year",{"2019":"%6","2020":"*/,W"});
