// Everything on the page that is not a chart. Text goes in as text, never as markup.

import * as format from "./format.js";

const byId = id => document.getElementById(id);

const PHASES = ["pool_wait", "queue", "dial", "dns", "tcp", "tls", "handshake", "write", "server", "decode", "callback", "backoff"];
const PHASE_WINDOW_MILLIS = 10_000;

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function row(...cells) {
  const tr = make("tr");
  tr.append(...cells);
  return tr;
}

const cell = (text, className) => make("td", className, text);

function fill(id, rows, columns, ifEmpty) {
  const body = byId(id).tBodies[0];
  if (rows.length === 0) {
    const empty = cell(ifEmpty, "empty");
    empty.colSpan = columns;
    rows = [row(empty)];
  }
  body.replaceChildren(...rows);
}

function text(id, value) {
  const element = byId(id);
  if (element.textContent !== value) element.textContent = value;
}

export function tiles(state) {
  const { current, totals, pool } = state;
  text("calls-per-second", format.perSecond(current.callsPerSecond));
  text("total-calls", format.count(totals.calls));
  for (const name of ["p50", "p95", "p99", "max"]) text(name, format.duration(current.latency[name]));
  text("errors-per-second", format.perSecond(current.errorsPerSecond));
  text("total-errors", format.count(totals.errors));
  text("total-repeats", format.count(totals.repeats));
  text("pool-used", format.count(pool.used));
  text("pool-total", format.count(pool.total));
  text("pool-max", format.count(pool.maxSize));
  text("pool-pending", format.count(pool.pending));
  text("in-flight", format.count(current.inFlight));
  hitRate(current.hitRate);
}

function hitRate(value) {
  const level = value !== null && value < 0.95 ? "bad" : "good";
  text("hit-rate", format.ratio(value));
  byId("hit-rate").parentElement.dataset.level = level;
  const gauge = byId("hit-rate-gauge");
  gauge.dataset.level = level;
  gauge.querySelector(".gauge-fill").style.width = `${(value ?? 0) * 100}%`;
  if (value !== null) gauge.setAttribute("aria-valuenow", value.toFixed(4));
}

export function poolFacts(state) {
  const { pool, closedByReason } = state;
  const reasons = Object.entries(closedByReason).map(([reason, times]) => `${reason} ${format.count(times)}`).join(", ");
  text("pool-facts", `hits ${format.count(pool.hits)} · misses ${format.count(pool.misses)} · waits ${format.count(pool.waits)}`
    + ` · timeouts ${format.count(pool.timeouts)} · stale ${format.count(pool.stale)} · created ${format.count(pool.created)}`
    + ` · closed ${format.count(pool.closed)}${reasons ? ` (${reasons})` : ""}`);
}

function phaseBar(phaseNanos, total, className = "phases") {
  const bar = make("div", className);
  const spent = PHASES.filter(phase => phaseNanos[phase] > 0);
  bar.setAttribute("role", "img");
  bar.setAttribute("aria-label", spent.map(phase => `${phase} ${format.duration(phaseNanos[phase])}`).join(", ") || "no phases");
  for (const phase of spent) {
    const part = make("span", `phase-${phase}`);
    part.style.width = `${phaseNanos[phase] / total * 100}%`;
    part.title = `${phase} ${format.duration(phaseNanos[phase])}`;
    bar.append(part);
  }
  return bar;
}

function named(phase) {
  const name = make("span");
  name.append(make("span", `swatch phase-${phase}`), phase);
  return name;
}

// Totals of the last ten seconds' polls: their difference is what the last ten seconds were spent on.
const earlier = [];

export function phases(state) {
  earlier.push({ at: state.nowMillis, calls: state.totals.calls, nanos: state.phaseNanos });
  while (earlier.length > 2 && state.nowMillis - earlier[1].at >= PHASE_WINDOW_MILLIS) earlier.shift();
  const before = earlier.length > 1 ? earlier[0] : { calls: 0, nanos: {} };
  const spent = {};
  for (const phase of PHASES) spent[phase] = (state.phaseNanos[phase] ?? 0) - (before.nanos[phase] ?? 0);
  const total = Object.values(spent).reduce((sum, nanos) => sum + nanos, 0);
  const calls = state.totals.calls - before.calls;
  const bar = phaseBar(spent, Math.max(1, total), "phases tall");
  bar.id = "phases";
  byId("phases").replaceWith(bar);
  fill("phase-table", PHASES.filter(phase => spent[phase] > 0).map(phase => {
    const name = cell();
    name.append(named(phase));
    return row(name, cell(format.percent(spent[phase] / total), "num"), cell(format.duration(spent[phase] / Math.max(1, calls)), "num"));
  }), 3, "no calls yet");
}

export function slowCalls(state) {
  text("slow-threshold", format.duration(state.slowThresholdNanos));
  const longest = Math.max(1, ...state.slowCalls.map(call => call.durationNanos));
  fill("slow-calls", state.slowCalls.map(call => {
    const failed = call.outcome !== "ok" && call.outcome !== "miss";
    const bar = cell();
    const parts = phaseBar(call.phaseNanos, call.durationNanos);
    parts.style.width = `${Math.max(1, call.durationNanos / longest * 100)}%`;
    bar.append(parts);
    return row(cell(format.timeOfDay(call.endedAtMillis)), cell(call.name, "name"), cell(call.outcome, failed ? "bad" : ""),
      cell(format.count(call.attempts), "num"), cell(format.duration(call.durationNanos), "num"), bar);
  }), 6, "none yet");
  const seen = PHASES.filter(phase => state.slowCalls.some(call => call.phaseNanos[phase] > 0));
  byId("phase-legend").replaceChildren(...seen.map(phase => {
    const item = make("li");
    item.append(named(phase));
    return item;
  }));
}

export function errors(state) {
  const most = Math.max(1, ...state.errors.map(error => error.count));
  const lines = state.errors.flatMap(error => {
    const track = make("div", "track");
    const bar = make("div", "fill");
    bar.style.width = `${error.count / most * 100}%`;
    track.append(bar);
    return [make("span", "", error.label), track, make("span", "num", format.count(error.count))];
  });
  byId("errors").replaceChildren(...(lines.length > 0 ? lines : [make("p", "empty", "none")]));
}

export function actions(state) {
  fill("actions", state.actions.map(action => row(cell(action.name), cell(format.count(action.done), "num"),
    cell(format.count(action.failed), action.failed > 0 ? "num failed" : "num"))), 3, "none yet");
}

export function events(state) {
  byId("events").replaceChildren(...state.events.map(event => {
    const item = make("li");
    item.dataset.source = event.source;
    item.dataset.good = String(event.text === "healed");
    const time = make("time", "", format.timeOfDay(event.atMillis));
    time.dateTime = new Date(event.atMillis).toISOString();
    item.append(time, make("span", "source", event.source.toLowerCase()),
      make("span", "what", event.text + (event.times > 1 ? ` × ${format.count(event.times)}` : "")));
    return item;
  }));
}

export function chain(state) {
  text("chain", state.chain);
}

const SAID = ["db.operation.name", "db.operation.batch.size", "db.stored_procedure.name", "db.response.status_code", "error.type",
  "server.address", "server.port"];

export function spans(state) {
  text("span-count", format.count(state.spanCount));
  fill("spans", state.spans.map(span => {
    const says = SAID.filter(name => name in span.attributes).map(name => `${name}=${span.attributes[name]}`).join(" ");
    return row(cell(span.name, span.status === "ERROR" ? "name bad" : "name"), cell(span.traceId.slice(0, 8), "mono"),
      cell(says, "says"), cell(format.duration(span.durationNanos), "num"));
  }), 4, "none yet");
}

export function head(state) {
  const { server, load } = state;
  const words = `${server} · ${load.threads} threads, ${format.count(load.callsPerSecond)} calls/s asked for`;
  text("server", words);
  byId("server").title = words;
  text("uptime", state.remainingMillis === null ? `up ${format.span(state.uptimeMillis)}`
    : `up ${format.span(state.uptimeMillis)}, ends in ${format.span(state.remainingMillis)}`);
}
