// Markdown in, one plain layout around it; no template language inside the pages.
export default function (config) {
  config.addGlobalData("layout", "page.njk");
  config.setQuietMode(true);
  return { dir: { input: "content", includes: "../_includes", output: "site" }, markdownTemplateEngine: false };
}
