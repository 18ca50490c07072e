// The file: older notes on demand, the tabs of a phone, one-key phrases that also decide, nothing discarded by mistake.
(() => {
  const d = document;
  const file = d.querySelector('[data-file]');
  if (!file) return;
  const panes = file.querySelector('.panes');
  const sheet = file.querySelector('[data-sheet]');
  const show = (tab) => {
    panes.dataset.tab = tab;
    file.querySelectorAll('.mtabs a').forEach((a) => (a.dataset.tab === tab ? a.setAttribute('aria-current', 'true') : a.removeAttribute('aria-current')));
  };
  file.classList.add('tabbed');
  file.addEventListener('click', (e) => {
    const tab = e.target.closest('[data-tab][href]');
    if (tab) { e.preventDefault(); show(panes.dataset.tab === 'info' && tab.dataset.tab === 'info' ? 'notes' : tab.dataset.tab); }
  });
  // the newest note is what one came for
  if (sheet && !location.hash) sheet.scrollTop = sheet.scrollHeight;
  file.addEventListener('click', async (e) => {
    const link = e.target.closest('[data-older]');
    if (!link) return;
    e.preventDefault();
    link.setAttribute('aria-busy', 'true');
    const answer = await fetch(link.href, { headers: { 'X-Live': '1' } }).catch(() => null);
    if (!answer?.ok) { location.href = link.href; return; }
    const before = sheet.scrollHeight - sheet.scrollTop;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    link.replaceWith(...page.body.childNodes);
    sheet.scrollTop = sheet.scrollHeight - before;
  });
  // a page that a note refers to opens on the other side
  file.addEventListener('click', (e) => {
    const to = e.target.closest('a[href^="#c-"]')?.getAttribute('href').slice(3);
    const tab = to && [...file.querySelectorAll('.tabs a[data-pages]')].find((a) => { const [from, until] = a.dataset.pages.split('-').map(Number); return from <= to && to <= until; });
    if (!tab) return;
    e.preventDefault();
    const leaf = Number(to) - Number(tab.dataset.pages.split('-')[0]) + 1;
    if (tab.hasAttribute('aria-current')) { show('corr'); d.getElementById(`page-${leaf}`)?.scrollIntoView(); } else location.href = `${tab.href}#page-${leaf}`;
  });
  // who alone may read the note is kept with it while one types
  file.addEventListener('change', (e) => {
    if (e.target.name !== 'reader') return;
    const readers = e.target.form.elements.namedItem('readers');
    readers.value = [...e.target.form.querySelectorAll('[name=reader]')].filter((box) => box.type === 'hidden' || box.checked).map((box) => box.value).join(' ');
    readers.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const decision = d.getElementById('decision');
  file.addEventListener('click', (e) => {
    const chip = e.target.closest('[data-decision]');
    if (chip && decision) { decision.value = chip.dataset.decision; decision.dispatchEvent(new Event('change', { bubbles: true })); }
    const sure = e.target.closest('[data-sure]');
    if (sure && !window.confirm(sure.dataset.sure)) e.preventDefault();
  });
})();
