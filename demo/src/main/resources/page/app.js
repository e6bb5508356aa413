// Asks for the state once a second and shows it; sends the buttons' faults.

import * as charts from "./charts.js";
import * as panels from "./panels.js";

const POLL_MILLIS = 1000;

const draw = [panels.head, panels.tiles, panels.poolFacts, panels.phases, panels.slowCalls, panels.errors, panels.actions,
  panels.events, panels.chain, panels.spans, charts.update, faults];

const buttons = [...document.querySelectorAll("button[data-fault]")];

function link(condition, words) {
  document.body.dataset.link = condition;
  const label = document.getElementById("link-text");
  if (label.textContent !== words) label.textContent = words;
}

function faults(state) {
  const badge = document.getElementById("fault");
  const { possible, active } = state.faults;
  const words = !possible ? "no proxy" : active === "none" ? "healthy" : active;
  if (badge.textContent !== words) badge.textContent = words;
  badge.dataset.active = String(active !== "none");
  for (const button of buttons) {
    button.disabled = !possible;
    if (["delay", "black-hole"].includes(button.dataset.fault)) {
      button.setAttribute("aria-pressed", String(active.replace(" ", "-").startsWith(button.dataset.fault)));
    }
  }
}

async function poll() {
  try {
    const answer = await fetch("/api/state", { cache: "no-store" });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    const state = await answer.json();
    for (const part of draw) part(state);
    link("live", "live");
  } catch (error) {
    console.warn(error);
    link("lost", "lost: the demo has ended or cannot be reached");
  }
  setTimeout(poll, POLL_MILLIS);
}

async function inject(event) {
  const name = event.currentTarget.dataset.fault;
  try {
    const answer = await fetch(`/api/faults/${name}`, { method: "POST" });
    if (!answer.ok) throw new Error(await answer.text());
  } catch (error) {
    document.getElementById("fault").textContent = "not done";
    console.warn(error);
  }
}

buttons.forEach(button => button.addEventListener("click", inject));
charts.start();
poll();
