"""Settings of the smallest fair site that Pelican makes of the collection."""

SITENAME = "Collection"
SITEURL = "https://example.org"
PATH = "content"
THEME = "theme"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
DEFAULT_PAGINATION = 50
ARTICLE_URL = "articles/{slug}/"
ARTICLE_SAVE_AS = "articles/{slug}/index.html"
YEAR_ARCHIVE_SAVE_AS = "years/{date:%Y}/index.html"
CATEGORY_SAVE_AS = ""
FEED_ALL_ATOM = "feed.xml"
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 20
SLUGIFY_SOURCE = "basename"
LOAD_CONTENT_CACHE = True
CACHE_CONTENT = True
DIRECT_TEMPLATES = ["index", "authors", "tags", "archives", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
