const day = (date) => date.toISOString().slice(0, 10);

export default function (config) {
  config.addFilter("day", day);
  config.addFilter("slug", (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-"));
  config.addCollection("articles", (api) =>
    api.getFilteredByGlob("articles/**/*.md").sort((a, b) => b.date - a.date));
  const grouped = (of) => (api) => {
    const groups = new Map();
    for (const page of api.getFilteredByGlob("articles/**/*.md").sort((a, b) => b.date - a.date))
      for (const key of of(page)) groups.set(key, [...(groups.get(key) ?? []), page]);
    return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, pages]) => ({ name, pages }));
  };
  config.addCollection("years", grouped((page) => [day(page.date).slice(0, 4)]));
  config.addCollection("authors", grouped((page) => page.data.authors));
  config.addCollection("byTag", grouped((page) => page.data.tags ?? []));
  return { dir: { output: "_site" }, markdownTemplateEngine: false };
}
