// The rows come in FILES, each of which calls found(); they are loaded at the first word, then held.
const MOST = 100, rows = [];
const words = document.getElementById("words"), table = document.getElementById("table");
const told = document.getElementById("told"), list = document.getElementById("rows");
let waiting = null;
function found(more) { rows.push(...more.map(row => [...row, row.slice(1).join(" ").toLowerCase()])); }
const load = () => waiting ??= Promise.all(FILES.map(file => new Promise((done, failed) => {
  const script = document.createElement("script"); script.src = file; script.onload = done; script.onerror = () => failed(file);
  document.head.append(script);
})));
const line = ([name, report, address, text, sentence]) => {
  const item = document.createElement("li"), link = document.createElement("a"), where = document.createElement("small");
  link.href = address; link.textContent = text; where.textContent = `${name}, ${report}`; item.append(link, " ", where);
  if (sentence) { const said = document.createElement("div"); said.textContent = sentence; item.append(said); }
  return item;
};
const show = async () => {
  const asked = words.value.toLowerCase().split(/\s+/).filter(Boolean);
  if (!asked.length) { list.replaceChildren(); told.textContent = ""; return; }
  try { await load(); } catch (file) { told.textContent = `${file} is missing: write the pages again.`; return; }
  const fit = rows.filter(row => (!table.value || row[0] === table.value) && asked.every(word => row[5].includes(word)));
  told.textContent = fit.length > MOST ? `${fit.length} rows; the first ${MOST} are shown` : `${fit.length} ${fit.length === 1 ? "row" : "rows"}`;
  list.replaceChildren(...fit.slice(0, MOST).map(line));
};
words.addEventListener("input", show); table.addEventListener("change", show);
document.querySelector("form").addEventListener("submit", event => { event.preventDefault(); show(); });
