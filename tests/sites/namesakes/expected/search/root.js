siteSearch("root",{"count":2,"digits":2,"leaves":[""],"common":""});
