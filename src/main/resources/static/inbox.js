// The inbox by keyboard, and news without reloading. Without this file checkboxes, buttons and links do the same.
(() => {
  const d = document;
  const form = d.querySelector('form[data-bulk]');
  const boxes = () => [...d.querySelectorAll('input[name=matter]')];
  const help = d.querySelector('dialog[data-help]');
  const keys = d.querySelector('[data-keys]');
  if (help && keys) { keys.hidden = false; keys.addEventListener('click', () => help.showModal()); }

  // how many are ticked
  const bar = d.querySelector('[data-bar]');
  const said = d.querySelector('[data-picked]');
  const hint = said?.textContent;
  const count = () => {
    const n = boxes().filter((x) => x.checked).length;
    bar?.classList.toggle('idle', n === 0);
    if (said) said.textContent = n ? said.dataset.picked.replace('{0}', n.toLocaleString(d.documentElement.lang + '-IN')) : hint;
  };
  d.addEventListener('change', (e) => {
    if (e.target.matches('[data-all],input[name=matter]')) count();
  });
  window.addEventListener('pageshow', count);
  count();

  // keys on the row that has the focus
  const press = (button) => {
    if (!button) return;
    const row = d.activeElement.closest?.('tr');
    if (!boxes().some((x) => x.checked) && row) row.querySelector('input[name=matter]').checked = true;
    if (boxes().some((x) => x.checked)) form.requestSubmit(button);
  };
  d.addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest('input:not([type=checkbox]),textarea,select,dialog,[contenteditable=true]')) return;
    const row = d.activeElement.closest?.('tr');
    if (e.key === '?' && help) { e.preventDefault(); help.showModal(); return; }
    if (!form) return;
    if (e.key === 'x' && row) {
      const box = row.querySelector('input[name=matter]');
      if (box) { box.checked = !box.checked; count(); }
    } else if (/^[1-9]$/.test(e.key) && 'members' in form.dataset) {
      e.preventDefault();
      press(form.querySelector(`[data-member="${e.key}"]`));
    } else if (/^[rspct]$/.test(e.key)) {
      press(form.querySelector(`[data-key="${e.key}"]`));
    }
  });

  // news: asked every half minute while the page is looked at
  const news = d.querySelector('[data-news]');
  if (!news) return;
  let mark = '';
  const ask = async () => {
    if (d.hidden) return;
    let answer;
    try {
      answer = await fetch(news.dataset.news, { cache: 'no-store', headers: { 'X-Live': '1', ...(mark && { 'If-None-Match': mark }) } });
    } catch (offline) { return; }
    if (answer.status !== 200) return;
    mark = answer.headers.get('ETag');
    const say = await answer.json();
    news.hidden = say.arrived === 0;
    news.querySelector('[data-news-text]').textContent = say.text;
    const link = d.querySelector('.rail a[href="/inbox"]');
    let badge = link?.querySelector('.n');
    if (link && !badge && say.badge) { badge = d.createElement('span'); badge.className = 'n'; link.append(badge); }
    if (badge) { badge.textContent = say.badge; badge.hidden = !say.badge; }
  };
  setInterval(ask, 30000);
  d.addEventListener('visibilitychange', ask);
})();
