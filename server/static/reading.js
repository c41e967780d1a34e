// The reading view beside the text: choosing a passage shows its facts, choosing a fact shows all its passages.
// Without this, or where there is no room beside the text, the numbers lead to the list below.
"use strict";

(() => {
  const text = document.querySelector(".document");
  const list = document.querySelector(".read");
  const wide = matchMedia("(min-width: 66rem)");
  if (!text || !list) return;

  const words = JSON.parse(list.dataset.words);
  const marks = [...text.querySelectorAll("mark")];
  const numberOf = (mark) => mark.nextElementSibling.textContent;
  const factsOf = (mark) => document.getElementById(`read-${numberOf(mark)}`).querySelector("ul");
  const passagesOf = (address) => marks.filter((mark) => [...factsOf(mark).querySelectorAll("a")].some((link) => link.href === address));

  const panel = document.createElement("aside");
  panel.className = "panel";
  panel.tabIndex = -1;
  panel.setAttribute("aria-label", words.read);
  panel.setAttribute("aria-live", "polite");
  const told = document.createElement("p");
  told.className = "note";
  told.textContent = words.choose;
  panel.append(told);
  const room = document.createElement("div");
  room.className = "reading";
  text.before(room);
  room.append(text, panel);

  const highlight = (chosen) => marks.forEach((mark) => mark.classList.toggle("chosen", chosen.includes(mark)));

  // The passages of a fact, each a link into the text; the passages are marked as long as the fact is chosen.
  function passages(link) {
    const found = passagesOf(link.href);
    const line = document.createElement("span");
    line.className = "note";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words.passages;
    button.addEventListener("click", () => highlight(found));
    line.append(button, " ", ...found.flatMap((mark, place) => {
      const jump = document.createElement("a");
      jump.href = `#${mark.id}`;
      jump.textContent = numberOf(mark);
      return place ? [", ", jump] : [jump];
    }));
    return line;
  }

  function show(mark) {
    const title = document.createElement("h2");
    title.textContent = numberOf(mark);
    title.className = "ordinal";
    const facts = factsOf(mark).cloneNode(true);
    for (const link of facts.querySelectorAll("a")) link.after(document.createElement("br"), passages(link));
    panel.replaceChildren(title, facts);
    highlight([mark]);
  }

  text.addEventListener("click", (event) => {
    if (!wide.matches || getSelection().toString()) return;
    const number = event.target.closest(".ref");
    const mark = number ? number.previousElementSibling : event.target.closest("mark");
    if (!mark) return;
    show(mark);
    if (number) {
      event.preventDefault();
      panel.focus({ preventScroll: true });
    }
  });
  const aimed = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const mark = target?.closest?.("mark") || (target?.matches?.(".document span") && marks.find((each) => target.compareDocumentPosition(each) & 4));
    if (mark) show(mark);
  };
  addEventListener("hashchange", aimed);
  aimed();
})();
