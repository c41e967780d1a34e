// Answers SPARQL in the page: reads the data of the copy into Oxigraph (npm: oxigraph), compiled for browsers.
import init, { Store } from "./web.js";

const form = document.getElementById("ask");
const field = document.getElementById("query");
const status = document.getElementById("status");
const table = document.getElementById("answer");
const MOST = 1000; // rows that are shown

async function open() {
  status.textContent = "Reading the data…";
  const [reply] = await Promise.all([fetch(form.dataset.dump), init()]);
  if (!reply.ok) throw new Error(`the data could not be read (${reply.status})`);
  const store = new Store();
  store.load(await reply.text(), { format: "application/n-quads" });
  status.textContent = `${store.size} statements are read.`;
  return store;
}

// The names of the columns, and for each row the text of each cell.
function tabulate(found) {
  if (typeof found === "boolean") return [["answer"], [[found ? "yes" : "no"]]];
  if (found.length && !(found[0] instanceof Map)) {
    return [["subject", "predicate", "object"], found.map((quad) => [quad.subject, quad.predicate, quad.object].map(show))];
  }
  const names = [...new Set(found.flatMap((row) => [...row.keys()]))].sort((one, other) => named(one) - named(other));
  return [names, found.map((row) => names.map((name) => show(row.get(name))))];
}

// Where the query names a variable first: rows do not keep the order in which it selects them.
const named = (name) => field.value.search(new RegExp(`[?$]${name}(?![\\p{L}\\p{N}_])`, "u"));

const show = (term) => (term === undefined ? "" : term.value || term.toString());

function line(tag, cells) {
  const row = document.createElement("tr");
  row.append(...cells.map((text) => Object.assign(document.createElement(tag), { textContent: text })));
  return row;
}

function answer(store) {
  try {
    const [names, rows] = tabulate(store.query(field.value, { use_default_graph_as_union: true }));
    table.replaceChildren(line("th", names), ...rows.slice(0, MOST).map((cells) => line("td", cells)));
    const shown = rows.length > MOST ? `, the first ${MOST} of them shown` : "";
    status.textContent = `${rows.length} ${rows.length === 1 ? "row" : "rows"}${shown}`;
  } catch (error) {
    table.replaceChildren();
    status.textContent = `This query cannot be answered: ${error.message ?? error}`;
  }
}

field.value = new URLSearchParams(location.search).get("query") ?? field.value;
try {
  const store = await open();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer(store);
  });
  form.querySelector("button").disabled = false;
} catch (error) {
  status.textContent = `SPARQL does not run here: ${error.message ?? error}`;
}
