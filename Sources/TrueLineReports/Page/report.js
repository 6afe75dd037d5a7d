"use strict";
// Filters and search. The page is whole without it: it only hides findings that stand there, makes
// no elements of any text, and asks nobody for anything.
(() => {
  const form = document.getElementById("filter");
  const shown = document.getElementById("shown");
  const sources = Array.from(document.querySelectorAll(".source"), (section) => ({
    section,
    name: section.querySelector("h3").textContent,
    findings: Array.from(section.querySelectorAll(".findings > li"), (item) => ({ item, text: null })),
  }));

  // As people search, whichever way an address is written: upper and lower case are one.
  const plain = (text) =>
    text.normalize("NFKC").toLowerCase().replaceAll("[.]", ".").replaceAll("hxxp", "http")
      .replaceAll("[:]", ":");

  const fits = (source, finding, wanted) => {
    if (!form.elements[finding.item.className].checked) return false;
    if (wanted.rule) if (finding.item.dataset.rule !== wanted.rule) return false;
    if (wanted.words.length === 0) return true;
    finding.text ??= plain(source.name + " " + finding.item.textContent);
    return wanted.words.every((word) => finding.text.includes(word));
  };

  const filter = () => {
    const wanted = {
      rule: form.elements.rule.value,
      source: form.elements.source.value,
      words: plain(form.elements.words.value).split(/\s+/).filter(Boolean),
    };
    let all = 0;
    let left = 0;
    for (const source of sources) {
      const isWanted = !wanted.source || source.section.id === wanted.source;
      let own = 0;
      for (const finding of source.findings) {
        const isShown = isWanted ? fits(source, finding, wanted) : false;
        finding.item.hidden = !isShown;
        if (isShown) own += 1;
      }
      source.section.hidden = own === 0;
      all += source.findings.length;
      left += own;
    }
    shown.textContent = shown.dataset.words.replace("%left%", left).replace("%all%", all);
  };

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  // The fields have their old values until the event is over.
  form.addEventListener("reset", () => setTimeout(filter));

  // A link into a source that is filtered away shows all again.
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.hidden) return;
    form.reset();
    setTimeout(() => target.scrollIntoView());
  });

  // Paper has nothing to open.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = Array.from(document.querySelectorAll("details:not([open])"));
    for (const each of opened) each.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const each of opened) each.open = false;
  });

  form.hidden = sources.length === 0;
  filter();
})();
