// The slider of days: it asks for the page of the day it stands on and puts its pictures in the place of those shown.
"use strict";

(() => {
  const form = document.getElementById("as-of");
  if (!form) return;
  const DAY = 86_400_000;
  const slider = form.querySelector("input[type=range]");
  const written = form.elements.asOf;
  const [first, last] = [Date.parse(slider.dataset.first), Date.parse(slider.dataset.last)];
  const dayAt = (place) => new Date(first + place * DAY).toISOString().slice(0, 10);

  slider.max = String(Math.max(Math.round((last - first) / DAY), 1));
  slider.value = String(Math.round((Date.parse(written.value) - first) / DAY));
  slider.closest("label").hidden = false;

  let asking;
  async function show() {
    asking?.abort();
    asking = new AbortController();
    const address = `/pictures?${new URLSearchParams(new FormData(form))}`;
    try {
      const response = await fetch(address, { headers: { Accept: "text/html" }, signal: asking.signal });
      if (!response.ok) return;
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      document.getElementById("figures").replaceWith(page.getElementById("figures"));
      history.replaceState(null, "", address);
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  }

  let waiting;
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(show, 120); };
  slider.addEventListener("input", () => {
    written.value = dayAt(Number(slider.value));
    slider.setAttribute("aria-valuetext", written.value);
    soon();
  });
  written.addEventListener("change", () => {
    if (written.value) slider.value = String(Math.round((Date.parse(written.value) - first) / DAY));
  });
})();
