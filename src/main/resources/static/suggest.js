// A field that offers entries while one types: arrow keys, Enter, Escape; a click does too. The form gets a
// `suggestion` event with what was chosen. Without this file the field is an ordinary one.
(() => {
  const d = document;
  let serial = 0;
  d.querySelectorAll('input[data-suggest]').forEach((input) => {
    const list = d.createElement('ul');
    list.id = `suggest-${++serial}`;
    list.className = 'suggest';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', d.querySelector(`label[for="${input.id}"]`)?.textContent ?? '');
    list.hidden = true;
    input.setAttribute('aria-controls', list.id);
    input.after(list);
    input.parentElement.classList.add('suggests');
    let entries = [];
    let at = -1;
    let timer;
    let asked = 0;
    const close = () => {
      list.hidden = true;
      at = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    };
    const mark = (next) => {
      at = next;
      [...list.children].forEach((row, n) => row.setAttribute('aria-selected', n === at ? 'true' : 'false'));
      if (at >= 0) {
        input.setAttribute('aria-activedescendant', list.children[at].id);
        list.children[at].scrollIntoView({ block: 'nearest' });
      }
    };
    const choose = (n) => {
      const chosen = entries[n];
      input.value = chosen.label;
      close();
      input.dispatchEvent(new CustomEvent('suggestion', { bubbles: true, detail: chosen }));
    };
    const show = () => {
      list.replaceChildren(...entries.map((entry, n) => {
        const row = d.createElement('li');
        row.id = `${list.id}-${n}`;
        row.setAttribute('role', 'option');
        row.textContent = entry.label;
        if (entry.detail) {
          const small = d.createElement('small');
          small.textContent = entry.detail;
          row.append(small);
        }
        row.addEventListener('pointerdown', (e) => { e.preventDefault(); choose(n); });
        return row;
      }));
      list.hidden = !entries.length;
      input.setAttribute('aria-expanded', entries.length ? 'true' : 'false');
      at = -1;
    };
    const ask = async () => {
      const mine = ++asked;
      const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(input.value.trim())}`, { headers: { 'X-Live': '1' } });
      if (!answer.ok || mine !== asked || d.activeElement !== input) return;
      entries = await answer.json();
      show();
    };
    input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
    input.addEventListener('keydown', (e) => {
      if (e.key === 'ArrowDown' && list.hidden) { e.preventDefault(); ask(); return; }
      if (list.hidden) return;
      if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
        e.preventDefault();
        const step = e.key === 'ArrowDown' ? 1 : -1;
        mark((at + step + entries.length) % entries.length);
      } else if (e.key === 'Enter' && at >= 0) {
        e.preventDefault();
        e.stopPropagation();
        choose(at);
      } else if (e.key === 'Escape') {
        e.preventDefault();
        close();
      }
    });
    input.addEventListener('blur', () => setTimeout(close, 100));
  });
})();
