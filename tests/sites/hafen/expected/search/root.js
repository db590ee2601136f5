siteSearch("root",{"count":5,"digits":2,"leaves":[""],"common":""});
