// The page of a quiz while it is answered.
import { Clock, timeInWords } from "./quiz/clock";
import { Saver, type SaveAnswer } from "./quiz/saver";
import { countTime } from "./quiz/time-spent";
import { need } from "./site/elements";

const form = document.querySelector<HTMLFormElement>("form.answers");
if (form) {
  answer(form);
}

function answer(form: HTMLFormElement): void {
  const state = form.querySelector<HTMLElement>(".save-state");
  const saves = need<HTMLInputElement>("input[name=saves]", form);
  countTime(form);
  const saver = new Saver(Number(saves.value) - 1, number => send(form, saves, number), (name, words) => {
    if (state) {
      state.dataset["state"] = name;
      state.textContent = words;
    }
  });
  form.addEventListener("input", () => saver.changed());
  addEventListener("online", () => saver.retry());
  // Enter in a line of text would hand in the whole quiz.
  form.addEventListener("keydown", e => {
    if (e.key === "Enter" && e.target instanceof HTMLInputElement && e.target.type !== "submit") {
      e.preventDefault();
    }
  });
  let leaving = false;
  form.addEventListener("submit", () => {
    leaving = true;
    saves.value = String(saver.handOver());
  });
  // Back from elsewhere: what the server has is newer.
  addEventListener("pageshow", e => {
    if (e.persisted) {
      location.reload();
    }
  });
  addEventListener("beforeunload", e => {
    if (!leaving && saver.isPending()) {
      e.preventDefault();
    }
  });
  addEventListener("pagehide", () => {
    if (!leaving && saver.isPending()) {
      saves.value = String(saver.handOver());
      navigator.sendBeacon(address(form), body(form));
    }
  });
  const clock = document.querySelector<HTMLElement>(".clock");
  if (clock) {
    countDown(clock, form);
  }
}

function address(form: HTMLFormElement): string {
  return form.dataset["save"] ?? "";
}

function body(form: HTMLFormElement): URLSearchParams {
  return new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

/** The form as it is now. Rejects when the server is out of reach, or cannot answer. */
async function send(form: HTMLFormElement, saves: HTMLInputElement, number: number): Promise<SaveAnswer> {
  saves.value = String(number);
  const response = await fetch(address(form), { method: "POST", body: body(form), headers: { Accept: "application/json" }, redirect: "manual" });
  if (response.type === "opaqueredirect" || response.status === 401) {
    return { state: "refused", message: "You are signed out. Sign in from another tab, then go on here." };
  }
  if (!response.ok) {
    throw new Error(`the server answered ${response.status}`);
  }
  const answer: SaveAnswer = await response.json();
  if (answer.state === "graded") {
    location.reload();
  }
  return answer;
}

/** The server submits at the deadline; the page only follows it. */
function countDown(element: HTMLElement, form: HTMLFormElement): void {
  const face = element.querySelector<HTMLElement>(".clock-face");
  const spoken = element.querySelector<HTMLElement>("[role=status]");
  const clock = new Clock(Number(element.dataset["seconds"]), () => performance.now());
  const show = (): void => {
    const left = clock.secondsLeft();
    if (face) {
      face.textContent = timeInWords(left);
    }
    element.classList.toggle("soon", left <= 60);
    const word = clock.announcement();
    if (spoken && word) {
      spoken.textContent = word;
    }
    if (left === 0) {
      clearInterval(ticking);
      form.requestSubmit();
    }
  };
  const ticking = setInterval(show, 500);
  show();
}
