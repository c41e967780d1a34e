// Ways to see an answer in YASR: a plain table whose things are links, bars of a number, a timeline of dates, and the
// answer as it came. They take the place of YASR's own, which write styles into the page.
"use strict";

(() => {
  if (!window.Yasgui) return;
  const { Yasr } = window.Yasgui;
  const SVG = "http://www.w3.org/2000/svg";
  const MOST = 200; // more bars are no picture
  const ROWS = 1000; // more rows are not read by a person; the downloads have them all
  const CHARACTERS = 200_000; // of an answer as it came; the downloads have it all
  const { base, ...told } = document.querySelector("form.query").dataset;
  const words = JSON.parse(told.words); // by their English, what is said in the language of the page
  const [WIDTH, LABEL, ROW] = [900, 260, 26];
  const DATE = /^-?\d{4}(-\d\d(-\d\d)?)?/;

  const draw = (name, attributes, text) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const icon = (bars) => {
    const made = draw("svg", { viewBox: "0 0 16 16", width: 14, height: 14, "aria-hidden": "true" });
    made.append(...bars.map(([x, y, width]) => draw("rect", { x, y, width, height: 3, fill: "currentColor" })));
    return made;
  };
  // What may be wider than the page, in a box that the keyboard can scroll.
  const scrolled = (content) => {
    const box = document.createElement("div");
    box.className = "scroll";
    box.tabIndex = 0;
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", words.Answer);
    box.append(content);
    return box;
  };
  const named = (term) => (term ? (term.type === "uri" ? term.value.replace(/^.*\/id\/|^.*[#/](?=.)/, "") : term.value) : "–");
  const shortened = (text) => (text.length > 38 ? `${text.slice(0, 37)}…` : text);
  const isNumber = (term) => term?.datatype && /#(integer|decimal|double|float|int|long)$/.test(term.datatype);
  const isDate = (term) => term?.datatype && /#(date|dateTime|gYear|gYearMonth)$/.test(term.datatype);
  const dayOf = (text) => Date.parse(`${DATE.exec(text)[0]}`);

  // The first variable whose every bound value is of a kind, and what is left to name a row by.
  const ofKind = (variables, rows, is) =>
    variables.filter((name) => rows.some((row) => row[name]) && rows.every((row) => !row[name] || is(row[name])));
  const labelOf = (variables, without, row) =>
    variables.filter((name) => !without.includes(name)).slice(0, 3).map((name) => named(row[name])).join(", ");

  // An IRI of ours as a path of this site, another as it is where it can be followed.
  const addressOf = (iri) => (iri.startsWith(base) ? `/${iri.slice(base.length)}` : /^https?:/.test(iri) ? iri : undefined);
  const compact = (iri, prefixes) => {
    const [name, start] = Object.entries(prefixes).filter(([, each]) => iri.startsWith(each)).sort((a, b) => b[1].length - a[1].length)[0] || [];
    return name ? `${name}:${iri.slice(start.length)}` : iri.startsWith(`${base}id/`) ? iri.slice(base.length + 3) : iri;
  };
  const cellOf = (term, prefixes) => {
    const cell = document.createElement("td");
    if (!term) return cell;
    const address = term.type === "uri" && addressOf(term.value);
    const shown = document.createElement(address ? "a" : "span");
    if (address) shown.href = address;
    if (term["xml:lang"]) shown.lang = term["xml:lang"];
    if (isNumber(term)) cell.className = "number";
    shown.textContent = term.type === "uri" ? compact(term.value, prefixes) : term.value;
    cell.append(shown);
    return cell;
  };
  const compare = (name) => (a, b) => {
    const [one, two] = [a[name]?.value ?? "", b[name]?.value ?? ""];
    return isNumber(a[name]) && isNumber(b[name]) ? one - two : one.localeCompare(two, "en");
  };

  class Table {
    label = words.Table;
    priority = 10;
    constructor(yasr) { this.yasr = yasr; }
    canHandleResults() { return this.yasr.results?.getVariables()?.length > 0 && this.yasr.results.getType() === "json"; }
    getIcon() { return icon([[1, 2, 14], [1, 7, 14], [1, 12, 14]]); }
    draw() {
      const variables = this.yasr.results.getVariables();
      const table = document.createElement("table");
      const head = table.createTHead().insertRow();
      const body = table.createTBody();
      const fill = (rows) => body.replaceChildren(...rows.map((row) => {
        const line = document.createElement("tr");
        line.append(...variables.map((name) => cellOf(row[name], this.yasr.getPrefixes())));
        return line;
      }));
      const rows = this.yasr.results.getBindings().slice(0, ROWS);
      head.append(...variables.map((name) => this.heading(name, head, rows, fill)));
      fill(rows);
      this.yasr.resultsEl.replaceChildren(scrolled(table));
    }
    heading(name, head, rows, fill) {
      const cell = document.createElement("th");
      cell.scope = "col";
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.textContent = name;
      button.addEventListener("click", () => {
        const down = cell.getAttribute("aria-sort") === "ascending";
        for (const each of head.cells) each.removeAttribute("aria-sort");
        cell.setAttribute("aria-sort", down ? "descending" : "ascending");
        const sorted = [...rows].sort(compare(name));
        fill(down ? sorted.reverse() : sorted);
      });
      cell.append(button);
      return cell;
    }
  }

  class Picture {
    constructor(yasr) { this.yasr = yasr; this.priority = 5; }
    get rows() { return (this.yasr.results?.getBindings() || []).slice(0, MOST); }
    get variables() { return this.yasr.results?.getVariables() || []; }
    getIcon() { return icon(this.bars); }
    canHandleResults() { return this.rows.length > 1 && this.columns().length > 0; }
    show(height, title, parts) {
      const picture = draw("svg", { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", class: "picture" });
      picture.append(draw("title", {}, title), ...parts);
      this.yasr.resultsEl.replaceChildren(scrolled(picture));
    }
    rowLabel(row, used, y) {
      const text = labelOf(this.variables, used, row);
      const label = draw("text", { x: LABEL - 10, y: y + 17, "text-anchor": "end" }, shortened(text));
      label.append(draw("title", {}, text));
      return label;
    }
  }

  class Chart extends Picture {
    bars = [[1, 2, 13], [1, 7, 8], [1, 12, 4]];
    label = words.Chart;
    columns() { return ofKind(this.variables, this.rows, isNumber); }
    draw() {
      const [number] = this.columns();
      const most = Math.max(...this.rows.map((row) => Number(row[number]?.value || 0)), 0);
      const parts = this.rows.flatMap((row, index) => {
        const value = Number(row[number]?.value || 0);
        const width = most ? (Math.max(value, 0) / most) * (WIDTH - LABEL - 80) : 0;
        const y = 10 + index * ROW;
        return [
          this.rowLabel(row, [number], y),
          draw("rect", { x: LABEL, y: y + 4, width, height: ROW - 8, class: "bar" }),
          draw("text", { x: LABEL + width + 8, y: y + 17 }, value.toLocaleString("en")),
        ];
      });
      this.show(20 + this.rows.length * ROW, `${number} by row`, parts);
    }
  }

  class Timeline extends Picture {
    bars = [[1, 2, 6], [5, 7, 7], [10, 12, 5]];
    label = words.Timeline;
    columns() { return ofKind(this.variables, this.rows, isDate); }
    draw() {
      const used = this.columns();
      const days = this.rows.map((row) => used.filter((name) => row[name]).map((name) => dayOf(row[name].value)).sort((a, b) => a - b));
      const all = days.flat();
      const [first, last] = [Math.min(...all), Math.max(...all)];
      const at = (day) => LABEL + ((day - first) / (last - first || 1)) * (WIDTH - LABEL - 180);
      const parts = this.rows.flatMap((row, index) => {
        const y = 10 + index * ROW;
        const marks = days[index];
        if (!marks.length) return [this.rowLabel(row, used, y)];
        const [from, to] = [at(marks[0]), at(marks.at(-1))];
        return [
          this.rowLabel(row, used, y),
          draw("rect", { x: from - 3, y: y + 8, width: Math.max(to - from, 0) + 6, height: ROW - 16, rx: 3, class: "bar" }),
          draw("text", { x: to + 10, y: y + 17 }, used.map((name) => row[name]?.value).filter(Boolean).filter((each, place, list) => list.indexOf(each) === place).join(" – ")),
        ];
      });
      this.show(20 + this.rows.length * ROW, `${used.join(", ")} of each row`, parts);
    }
  }

  class Text {
    label = words["As it came"];
    priority = 1;
    constructor(yasr) { this.yasr = yasr; }
    canHandleResults() { return Boolean(this.yasr.results?.getOriginalResponseAsString()); }
    getIcon() { return icon([[1, 2, 10], [1, 7, 14], [1, 12, 6]]); }
    draw() {
      const text = this.yasr.results.getOriginalResponseAsString();
      const shown = document.createElement("pre");
      shown.tabIndex = 0;
      shown.textContent = text.length > CHARACTERS ? `${text.slice(0, CHARACTERS)}\n…` : text;
      this.yasr.resultsEl.replaceChildren(shown);
    }
  }

  for (const name of ["table", "response"]) {
    delete Yasr.plugins[name];
    delete Yasr.defaults.plugins[name];
  }
  for (const [name, kind] of [["rows", Table], ["chart", Chart], ["timeline", Timeline], ["text", Text]]) {
    Yasr.registerPlugin(name, kind, true);
  }
})();
