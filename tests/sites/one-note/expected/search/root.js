siteSearch("root",{"count":1,"digits":2,"leaves":[""],"common":""});
