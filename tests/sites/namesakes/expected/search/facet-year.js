siteSearch("facet year",{"2019":")'","2020":")v"});
