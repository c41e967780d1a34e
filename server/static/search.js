"use strict";
// Suggestions while one types, in each search box: names from /search/suggest as the browser's own list.
for (const box of document.querySelectorAll('input[name="q"]')) {
  const list = document.createElement("datalist");
  list.id = "suggestions-" + document.querySelectorAll("datalist").length;
  box.after(list);
  box.setAttribute("list", list.id);
  let waiting = 0;
  let asked = "";
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const words = box.value.trim();
      if (words.length < 2 || words === asked) return;
      asked = words;
      const reply = await fetch("/search/suggest?q=" + encodeURIComponent(words));
      if (!reply.ok || words !== asked) return;
      const names = (await reply.json()).suggestions.map((each) => each.name);
      list.replaceChildren(...[...new Set(names)].map((name) => Object.assign(document.createElement("option"), { value: name })));
    }, 150);
  });
}
