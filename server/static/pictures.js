// The slider of days: it asks for the page of the day it stands on and puts its pictures in the place of those shown.
"use strict";

(() => {
  const slider = document.querySelector("input[type=range]");
  if (!slider) return;
  const DAY = 86_400_000;
  const form = () => document.getElementById("as-of");
  const [first, last] = [Date.parse(slider.dataset.first), Date.parse(slider.dataset.last)];
  const dayAt = (place) => new Date(first + place * DAY).toISOString().slice(0, 10);

  slider.max = String(Math.max(Math.round((last - first) / DAY), 1));
  slider.value = String(Math.round((Date.parse(form().elements.asOf.value) - first) / DAY));
  slider.closest(".slide").hidden = false;

  let asking;
  async function show() {
    asking?.abort();
    asking = new AbortController();
    const address = `/pictures?${new URLSearchParams(new FormData(form()))}`;
    try {
      const response = await fetch(address, { headers: { Accept: "text/html" }, signal: asking.signal });
      if (!response.ok) return;
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      for (const id of ["figures", "seen"]) document.getElementById(id).replaceWith(page.getElementById(id));
      history.replaceState(null, "", address);
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  }

  let waiting;
  slider.addEventListener("input", () => {
    const day = dayAt(Number(slider.value));
    form().elements.asOf.value = day;
    slider.setAttribute("aria-valuetext", day);
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
})();
