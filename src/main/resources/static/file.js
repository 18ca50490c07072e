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
  const fetchOlder = async (link) => {
    link.setAttribute('aria-busy', 'true');
    const answer = await fetch(link.href, { headers: { 'X-Live': '1' } }).catch(() => null);
    if (!answer?.ok) { location.href = link.href; return false; }
    const before = sheet.scrollHeight - sheet.scrollTop;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    link.replaceWith(...page.body.childNodes);
    sheet.scrollTop = sheet.scrollHeight - before;
    return true;
  };
  file.addEventListener('click', (e) => {
    const link = e.target.closest('[data-older]');
    if (!link) return;
    e.preventDefault();
    fetchOlder(link);
  });
  // the first nine ready sentences by Alt and a digit
  d.addEventListener('keydown', (e) => {
    const n = /^Digit([1-9])$/.exec(e.code)?.[1];
    if (!n || !e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
    const chip = file.querySelectorAll('.noteform [data-phrase]')[n - 1];
    if (chip) { e.preventDefault(); chip.click(); }
  });
  // what a reference leads to, beside it, while one points at it or reaches it by key
  const REFERENCE = /^(?:#[cpn]-\d{1,9}|\/files\/\d{1,18}(?:#[cpn]-\d{1,9})?|\/(?:receipts|authorities)\/\d{1,18})$/;
  const peek = Object.assign(d.createElement('div'), { className: 'peek', id: 'peek', hidden: true });
  peek.setAttribute('role', 'tooltip');
  file.append(peek);
  const peeked = new Map();
  let over = null;
  let waiting;
  const hide = () => { clearTimeout(waiting); over?.removeAttribute('aria-describedby'); over = null; peek.hidden = true; };
  const show2 = async (link) => {
    const to = link.getAttribute('href');
    const address = `/files/${file.dataset.file}/references/preview?to=${encodeURIComponent(to)}`;
    if (!peeked.has(to)) {
      const answer = await fetch(address, { headers: { 'X-Live': '1' } }).catch(() => null);
      if (!answer?.ok) return;
      peeked.set(to, await answer.text());
    }
    if (over !== link) return;
    peek.innerHTML = peeked.get(to);
    peek.hidden = false;
    link.setAttribute('aria-describedby', 'peek');
    const at = link.getBoundingClientRect();
    const box = peek.getBoundingClientRect();
    peek.style.left = `${Math.max(8, Math.min(at.left, innerWidth - box.width - 8))}px`;
    peek.style.top = `${at.bottom + box.height + 10 < innerHeight ? at.bottom + 6 : Math.max(8, at.top - box.height - 6)}px`;
  };
  const point = (e) => {
    const link = e.target.closest?.('.said a[href], .ProseMirror a[href], .about a[href]');
    if (!link || link === over || !REFERENCE.test(link.getAttribute('href'))) return;
    hide();
    over = link;
    waiting = setTimeout(() => show2(link), e.type === 'focusin' ? 0 : 250);
  };
  file.addEventListener('pointerover', (e) => { if (e.pointerType !== 'touch') point(e); });
  file.addEventListener('focusin', point);
  file.addEventListener('pointerout', (e) => { if (over && !over.contains(e.relatedTarget)) hide(); });
  file.addEventListener('focusout', hide);
  d.addEventListener('keydown', (e) => { if (e.key === 'Escape' && !peek.hidden) hide(); });
  // a reference that is reached by key may have to be scrolled to
  sheet?.addEventListener('scroll', () => { if (over !== d.activeElement) hide(); }, { passive: true });
  // an older paragraph or note that is referred to is fetched first
  file.addEventListener('click', async (e) => {
    const id = e.target.closest('a[href^="#p-"], a[href^="#n-"]')?.getAttribute('href').slice(1);
    if (!id) return;
    hide();
    e.preventDefault();
    show('notes');
    for (let older = sheet.querySelector('[data-older]'); older && !d.getElementById(id); older = sheet.querySelector('[data-older]')) if (!await fetchOlder(older)) return;
    d.getElementById(id)?.scrollIntoView({ block: 'center' });
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
  // a yellow note keeps the file here: say so before somebody tries to send it
  d.getElementById('noteKind')?.addEventListener('change', (e) => { d.querySelector('[data-yellow]').hidden = e.target.value !== 'YELLOW'; });
  // what no font has would be missing on paper: once a note with such characters is kept, the server says which
  const unprintable = d.querySelector('[data-unprintable]');
  const written = d.querySelector('#note .rich');
  const status = d.querySelector('#note [data-status]');
  if (unprintable && written && status) {
    const usual = /^[\p{ASCII}\p{Script=Latin}\p{Script=Devanagari}\p{Script=Bengali}\s\u00a0-\u00ff\u0964\u0965\u2010-\u2026\u20b9]*$/u;
    new MutationObserver(async () => {
      const odd = !usual.test(written.textContent);
      if (!odd && unprintable.hidden) return;
      const answer = odd ? await fetch(unprintable.dataset.unprintable, { headers: { 'X-Live': '1' } }).catch(() => null) : null;
      if (odd && !answer?.ok) return;
      const said = odd ? await answer.text() : '';
      if (unprintable.lastElementChild.textContent !== said) unprintable.lastElementChild.textContent = said;
      unprintable.hidden = !said;
    }).observe(status, { childList: true, subtree: true, characterData: true });
  }
  const decision = d.getElementById('decision');
  file.addEventListener('click', (e) => {
    const chip = e.target.closest('[data-decision]');
    if (chip && decision) { decision.value = chip.dataset.decision; decision.dispatchEvent(new Event('change', { bubbles: true })); }
    const sure = e.target.closest('[data-sure]');
    if (sure && !window.confirm(sure.dataset.sure)) e.preventDefault();
  });
})();
