siteSearch("facet outlet",{"Harbour Weekly":"-.","Valley Courier":",H"});
