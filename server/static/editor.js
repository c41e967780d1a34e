// The SPARQL editor: YASGUI's parts put in the place of the plain form, which stays what it is where this does not run.
// The query stands in the address, so that it can be shared; nothing is asked of any other server.
"use strict";

(() => {
  const form = document.querySelector("form.query");
  const area = document.getElementById("query");
  if (!form || !area || !window.Yasgui) return;

  const { Yasqe, Yasr } = window.Yasgui;
  const prefixes = JSON.parse(form.dataset.prefixes);
  const words = JSON.parse(form.dataset.words); // by their English, what is said in the language of the page
  const LONGEST_ADDRESS = 6000; // a longer one is refused by some proxies
  const TABLES = [["json", "JSON"], ["csv", "CSV"], ["tsv", "TSV"], ["xml", "XML"]];
  const GRAPHS = [["ttl", "Turtle"], ["jsonld", "JSON-LD"], ["nt", "N-Triples"], ["rdf", "RDF/XML"]];

  const parameters = () => new URLSearchParams(new FormData(form));

  let vocabulary; // asked for once, when it is first needed
  const terms = (kind) => {
    vocabulary ??= fetch(form.dataset.terms, { headers: { Accept: "application/sparql-results+json" } })
      .then((response) => response.json())
      .then((found) => found.results.bindings.map((row) => ({ iri: row.term.value, kind: row.kind.value })));
    return vocabulary.then((all) => all.filter((each) => each.kind === kind).map((each) => each.iri));
  };
  const declared = () => Object.entries(prefixes).map(([name, iri]) => `${name}: <${iri}>`).sort();
  const own = { bulk: true, autoShow: true, persistenceId: null };
  Yasqe.forkAutocompleter("prefixes", { ...own, name: "our-prefixes", get: () => Promise.resolve(declared()) });
  Yasqe.forkAutocompleter("property", { ...own, autoShow: false, name: "our-properties", get: () => terms("property") });
  Yasqe.forkAutocompleter("class", { ...own, autoShow: false, name: "our-classes", get: () => terms("class") });

  const place = document.createElement("div");
  area.before(place);
  area.hidden = true;
  const editor = new Yasqe(place, {
    value: area.value,
    autocompleters: ["our-prefixes", "our-properties", "our-classes", "variables"],
    collapsePrefixesOnLoad: false,
    consumeShareLink: null,
    lineWrapping: true,
    persistenceId: null,
    requestConfig: {
      endpoint: "/sparql",
      method: "POST",
      acceptHeaderSelect: "application/sparql-results+json",
      acceptHeaderGraph: "text/turtle",
      defaultGraphs: parameters().getAll("default-graph-uri"),
      namedGraphs: parameters().getAll("named-graph-uri"),
    },
    resizeable: false,
    showQueryButton: false,
    viewportMargin: Infinity,
  });
  const input = editor.getInputField();
  input.setAttribute("aria-labelledby", "query-label");
  input.setAttribute("aria-describedby", "query-keys");
  document.getElementById("query-keys").hidden = false;
  editor.on("change", () => { area.value = editor.getValue(); });

  const live = document.getElementById("live");
  const status = document.getElementById("live-status");
  let answer; // made when there is something to show: its parts measure themselves
  const results = () => {
    answer ??= new Yasr(document.getElementById("live-answer"), {
      persistenceId: null,
      prefixes,
      pluginOrder: ["rows", "chart", "timeline", "boolean", "text"],
      defaultPlugin: "rows",
      getDownloadFileName: () => "answer",
      errorRenderers: [problem],
    });
    return answer;
  };

  // A problem document (RFC 9457) as the pages show one.
  function problem(error) {
    let told = { title: words["The query was not answered"], detail: error.text || words["The server could not be reached."] };
    try { told = JSON.parse(error.text); } catch { /* not of ours: what came is shown */ }
    const box = document.createElement("div");
    box.className = "problem";
    box.setAttribute("role", "alert");
    const line = document.createElement("p");
    const title = document.createElement("strong");
    title.textContent = `${told.title}. `;
    line.append(title, told.detail);
    box.append(line);
    if (told.line) editor.setCursor(told.line - 1, told.column - 1);
    return Promise.resolve(box);
  }

  function offerDownloads() {
    const forms = ["CONSTRUCT", "DESCRIBE"].includes(editor.getQueryType()) ? GRAPHS : TABLES;
    const links = forms.map(([format, label]) => {
      const asked = parameters();
      asked.set("format", format);
      const link = document.createElement("a");
      link.href = `/sparql?${asked}`;
      link.textContent = label;
      link.download = `answer.${format}`;
      return link;
    });
    document.getElementById("live-downloads").replaceChildren(...links);
  }

  function share() {
    const address = `/sparql?${parameters()}`;
    if (address.length < LONGEST_ADDRESS) history.replaceState(null, "", address);
  }

  // How many rows a table has; a graph and a yes or no have none.
  function counted(found) {
    if (found.getType() !== "json" || found.getBoolean() !== undefined) return "";
    const rows = found.getBindings().length;
    return words["Rows: {n}"].replace("{n}", rows.toLocaleString("en").replaceAll(",", "\u202f"));
  }

  editor.on("query", () => {
    document.getElementById("answer")?.closest("section").remove();
    document.querySelector("main > .problem")?.remove();
    live.hidden = false;
    status.textContent = words["Asking …"];
    share();
    offerDownloads();
  });
  editor.on("queryResponse", (_, response, duration) => {
    results().setResponse(response, duration);
    const failed = !answer.results || answer.results.hasError();
    status.textContent = failed ? "" : counted(answer.results);
    document.getElementById("live-downloads").hidden = failed;
  });
  const run = () => editor.query().catch(() => {}); // what went wrong is shown with the answer
  form.addEventListener("submit", (event) => { event.preventDefault(); run(); });
  if (new URLSearchParams(location.search).has("query")) run();
})();
