// SPDX-License-Identifier: GPL-3.0-or-later
// What is nicer live: the page does all of it without, by links and forms. Text from the archive is
// only ever put in with textContent; markup comes from the server, which has escaped it.
"use strict";

(() => {
  const byId = (id) => document.getElementById(id);

  // ---- Narrowing without a reload: a link or the form, fetched, and the part that changes put in.
  let asking = null;
  const isSearch = (url) => url.origin === location.origin && url.pathname === "/";

  async function show(url, remember) {
    if (asking) asking.abort();
    asking = new AbortController();
    const main = byId("main");
    main.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(url, { signal: asking.signal, headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.getElementById("main");
      if (!next) throw new Error("no page");
      if (remember) history.pushState({}, "", url);
      document.title = page.title;
      document.documentElement.lang = page.documentElement.lang;
      const typing = document.activeElement === byId("q");
      document.querySelector("header").replaceWith(page.querySelector("header"));
      main.replaceWith(next);
      begin();
      if (typing) {
        const box = byId("q");
        box.focus();
        box.setSelectionRange(box.value.length, box.value.length);
      } else {
        byId("main").focus({ preventScroll: true });
      }
      if (remember && !typing) scrollTo(0, 0);
    } catch (failure) {
      if (failure.name !== "AbortError") location.href = url;
    }
  }

  addEventListener("popstate", () => {
    const url = new URL(location.href);
    if (isSearch(url) && byId("main")) show(url, false);
    else location.reload();
  });

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a[href]");
    if (!link || link.closest("header nav")) return;
    const address = link.getAttribute("href") ?? link.getAttributeNS("http://www.w3.org/1999/xlink", "href");
    const url = new URL(address, location.href);
    if (link.closest(".copies")) {
      event.preventDefault();
      return openCopies(link, url);
    }
    if (address.startsWith("#") || !isSearch(url) || location.pathname !== "/") return;
    event.preventDefault();
    show(url, true);
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.classList.contains("search")) return;
    hideWords();
    if (location.pathname !== "/") return;
    event.preventDefault();
    const url = new URL(form.action);
    for (const [name, value] of new FormData(form)) {
      const plain = value === "" || (name === "sort" && value === "relevance");
      if (!plain || name === "q") url.searchParams.append(name, value);
    }
    show(url, true);
  });

  // ---- Copies of a story: opened below their hit, closed by the same link.
  async function openCopies(link, url) {
    const hit = link.closest(".hit");
    const opened = hit.querySelector(":scope > .hits");
    if (opened) {
      opened.remove();
      link.setAttribute("aria-expanded", "false");
      return;
    }
    try {
      const answer = await fetch(url, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const copies = page.querySelector(".hits");
      const own = hit.querySelector("h2 a").pathname;
      for (const copy of [...copies.children]) {
        if (copy.querySelector("h2 a").pathname === own) copy.remove();
      }
      hit.append(copies);
      link.setAttribute("aria-expanded", "true");
    } catch {
      location.href = url;
    }
  }

  // ---- Completion: a combobox as WAI-ARIA has it.
  let words = null;
  let chosen = -1;
  let typed = "";
  let waiting = 0;
  let completing = null;

  function hideWords() {
    clearTimeout(waiting);
    if (completing) completing.abort();
    if (words) words.remove();
    words = null;
    chosen = -1;
    const box = byId("q");
    if (box) {
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
    }
  }

  function choose(place) {
    const rows = words ? [...words.children] : [];
    if (!rows.length) return;
    chosen = ((place % (rows.length + 1)) + rows.length + 1) % (rows.length + 1);
    rows.forEach((row, i) => row.setAttribute("aria-selected", String(i === chosen)));
    const box = byId("q");
    if (chosen === rows.length) {
      box.value = typed;
      box.removeAttribute("aria-activedescendant");
    } else {
      box.value = rows[chosen].dataset.text;
      box.setAttribute("aria-activedescendant", rows[chosen].id);
      rows[chosen].scrollIntoView({ block: "nearest" });
    }
  }

  async function complete() {
    const box = byId("q");
    typed = box.value;
    if (!typed.trim()) return hideWords();
    if (completing) completing.abort();
    completing = new AbortController();
    const archive = new URL(location.href).searchParams.get("archive");
    const asked = new URLSearchParams({ q: typed, limit: "4" });
    if (archive) asked.set("archive", archive);
    let found;
    try {
      const answer = await fetch("/api/v1/complete?" + asked, { signal: completing.signal });
      if (!answer.ok) return;
      found = await answer.json();
    } catch {
      return;
    }
    if (document.activeElement !== box || box.value !== typed) return;
    const before = words;
    words = null;
    if (before) before.remove();
    if (!found.length) return hideWords();
    words = document.createElement("ul");
    words.className = "suggest";
    words.id = "words";
    words.setAttribute("role", "listbox");
    words.setAttribute("aria-label", box.placeholder);
    found.forEach((one, i) => {
      const row = document.createElement("li");
      row.id = "word" + i;
      row.dataset.text = one.text;
      row.setAttribute("role", "option");
      row.setAttribute("aria-selected", "false");
      const kind = document.createElement("span");
      kind.textContent = one.kind;
      row.append(one.text, kind);
      row.addEventListener("mousedown", (event) => {
        event.preventDefault();
        box.value = one.text;
        hideWords();
        box.form.requestSubmit();
      });
      words.append(row);
    });
    chosen = found.length;
    box.parentElement.append(words);
    box.setAttribute("aria-expanded", "true");
  }

  // ---- A range of time by dragging over the bars.
  function dragRange(drawing) {
    const bars = [...drawing.querySelectorAll("a[data-span]")];
    const place = (event) => {
      const frame = drawing.getBoundingClientRect();
      const part = (event.clientX - frame.left) / frame.width;
      return Math.max(0, Math.min(bars.length - 1, Math.floor(part * bars.length)));
    };
    let from = -1;
    let to = -1;
    let dragged = false;
    const paint = () => bars.forEach((bar, i) =>
      bar.classList.toggle("chosen", dragged && i >= Math.min(from, to) && i <= Math.max(from, to)));
    drawing.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      from = to = place(event);
      dragged = false;
    });
    addEventListener("pointermove", (event) => {
      if (from < 0 || !drawing.isConnected) return;
      to = place(event);
      dragged = dragged || to !== from;
      paint();
    });
    addEventListener("pointerup", () => {
      if (from >= 0 && dragged && drawing.isConnected) {
        const url = new URL(location.href);
        url.searchParams.set("from", bars[Math.min(from, to)].dataset.span);
        url.searchParams.set("to", bars[Math.max(from, to)].dataset.span);
        url.searchParams.delete("offset");
        url.searchParams.delete("page");
        show(url, true);
      }
      from = -1;
    });
    drawing.addEventListener("click", (event) => {
      if (!dragged) return;
      event.preventDefault();
      event.stopPropagation();
      dragged = false;
    }, true);
    drawing.addEventListener("dragstart", (event) => event.preventDefault());
  }

  // ---- Keys.
  function move(step) {
    const hits = [...document.querySelectorAll(".hit")];
    if (!hits.length) return;
    const now = hits.findIndex((hit) => hit.classList.contains("current"));
    const next = Math.max(0, Math.min(hits.length - 1, now + step));
    hits.forEach((hit, i) => hit.classList.toggle("current", i === next));
    hits[next].querySelector("a").focus();
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const box = byId("q");
    if (event.target === box) {
      if (event.key === "ArrowDown" && words) { event.preventDefault(); choose(chosen + 1); }
      else if (event.key === "ArrowUp" && words) { event.preventDefault(); choose(chosen - 1); }
      else if (event.key === "Escape") { event.preventDefault(); if (words) hideWords(); else box.blur(); }
      return;
    }
    if (event.target.matches("input, select, textarea")) return;
    if (event.key === "/") { event.preventDefault(); box.focus(); box.select(); }
    else if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
  });

  // What each new page needs.
  function begin() {
    words = null;
    chosen = -1;
    const box = byId("q");
    if (box) {
      box.setAttribute("role", "combobox");
      box.setAttribute("aria-autocomplete", "list");
      box.setAttribute("aria-expanded", "false");
      box.setAttribute("aria-controls", "words");
      box.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(complete, 80);
      });
      box.addEventListener("blur", hideWords);
    }
    const drawing = document.querySelector(".histogram svg");
    if (drawing && location.pathname === "/") dragRange(drawing);
  }
  begin();
})();
