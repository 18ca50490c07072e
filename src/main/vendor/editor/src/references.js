// The dialog that finds what to refer to: its list comes from the server, an item carries data-ref and data-label.
const WAIT = 200;

export const references = (dialog, address, insert, back) => {
  const field = dialog.querySelector('input[type=search]');
  const found = dialog.querySelector('[data-found]');
  let timer;
  let asked = 0;

  const fill = async () => {
    const mine = ++asked;
    found.setAttribute('aria-busy', 'true');
    const url = new URL(address, location.href);
    url.searchParams.set('q', field.value.trim());
    const answer = await fetch(url, { headers: { 'X-Live': '1' } }).catch(() => null);
    if (mine !== asked) return;
    found.removeAttribute('aria-busy');
    if (answer?.ok) found.innerHTML = await answer.text();
    else found.textContent = dialog.dataset.failed;
  };
  const take = (item) => {
    if (!item) return;
    dialog.close();
    insert(item.dataset.ref, item.dataset.label || item.textContent.trim());
  };

  field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(fill, WAIT); });
  dialog.addEventListener('click', (e) => { if (e.target === dialog) dialog.close(); else take(e.target.closest('[data-ref]')); });
  dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', back);
  dialog.addEventListener('keydown', (e) => {
    const items = [...found.querySelectorAll('[data-ref]')];
    const at = items.indexOf(document.activeElement);
    if (e.key === 'Enter' && e.target === field) { e.preventDefault(); take(items[0]); }
    if (e.key === 'ArrowDown' && items.length) { e.preventDefault(); items[Math.min(at + 1, items.length - 1)].focus(); }
    if (e.key === 'ArrowUp' && items.length) { e.preventDefault(); (at > 0 ? items[at - 1] : field).focus(); }
  });

  return () => { field.value = ''; found.replaceChildren(); dialog.showModal(); field.focus(); fill(); };
};
