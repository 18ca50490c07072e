// A paper, page by page: pictures come when they are in sight and go when they are far, larger and smaller, turned, by
// number, with the words of the page beside it; pdf.js only when asked for. Without this file the pictures stand there.
(() => {
  const d = document;
  d.body.classList.add('scripted');
  d.querySelectorAll('[data-print]').forEach((x) => x.addEventListener('click', () => {
    d.querySelectorAll('img[loading=lazy]').forEach((img) => { img.loading = 'eager'; });
    Promise.all([...d.images].map((img) => img.decode().catch(() => null))).then(() => window.print());
  }));

  const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
  const WIDEST = 880;
  const MARGIN = 20;
  const NEAR = 1; // pages beyond the edge that are fetched
  const FAR = 4; // pages beyond the edge that are kept
  const PACE = 120; // ms between two looks at what is in sight
  const KEY = 'paper:text';
  const bengali = d.documentElement.lang === 'bn';
  const digits = (n) => (bengali ? String(n).replace(/\d/g, (c) => '০১২৩৪৫৬৭৮৯'[c]) : String(n));
  const number = (text) => Number(text.trim().replace(/[०-९]/g, (c) => c.charCodeAt(0) - 0x966).replace(/[০-৯]/g, (c) => c.charCodeAt(0) - 0x9e6));
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, n) => digits(values[n]));

  // "909x1286*12 1286x909" -> one [width, height] for each page
  const measured = (text) => text.split(' ').flatMap((run) => {
    const [width, height, times] = run.split(/[x*]/).map(Number);
    return Array.from({ length: times || 1 }, () => [width, height]);
  });

  // The pictures of the pages, in one long column.
  function pictures(root, view, moved) {
    const { paper: base, id, of } = root.dataset;
    const sizes = measured(root.dataset.measures);
    const count = sizes.length;
    const leaves = [...view.querySelectorAll('.leaf')];
    const images = new Map();
    const turned = new Map();
    let zoom = 1;
    let fit = '';
    let now = 1;
    let was = 0;
    let timer = 0;
    let frame = 0;

    const ratio = (n) => {
      const [w, h] = sizes[n - 1];
      return (turned.get(n) ?? 0) % 180 ? h / w : w / h;
    };
    const form = (n) => {
      const leaf = leaves[n - 1];
      leaf.style.setProperty('--ratio', ratio(n));
      const img = images.get(n);
      if (!img) return;
      const turn = turned.get(n) ?? 0;
      img.style.width = turn % 180 ? `${100 / ratio(n)}%` : '100%';
      img.style.setProperty('--turn', `${turn}deg`);
    };
    const rest = d.createDocumentFragment();
    for (let n = leaves.length + 1; n <= count; n++) {
      const leaf = d.createElement('figure');
      leaf.className = 'leaf';
      leaf.id = `${id}-${n}`;
      leaves.push(leaf);
      rest.append(leaf);
    }
    leaves.forEach((leaf, i) => {
      const img = leaf.querySelector('img');
      if (img) adopt(i + 1, img);
      leaf.classList.add('sized');
      form(i + 1);
    });
    view.append(rest);

    function adopt(n, img) {
      images.set(n, img);
      img.addEventListener('load', () => arrived(n, img));
      img.addEventListener('error', () => failed(n, img));
    }
    // a page that was not measured before it was drawn
    function arrived(n, img) {
      const [w, h] = sizes[n - 1];
      leaves[n - 1].querySelector('.undrawn')?.remove();
      if (!img.naturalWidth || Math.abs(img.naturalWidth / img.naturalHeight - w / h) < 0.01) return;
      keepingPlace(() => { sizes[n - 1] = [img.naturalWidth, img.naturalHeight]; form(n); });
    }
    async function failed(n, img) {
      if (images.get(n) !== img || !img.getAttribute('src')) return;
      const answer = await fetch(img.src, { method: 'HEAD', headers: { 'X-Live': '1' } }).catch(() => null);
      if (images.get(n) !== img) return;
      const busy = answer?.status === 503;
      say(n, !answer ? root.dataset.failed : busy ? root.dataset.drawing : root.dataset.undrawn, answer && !busy);
      if (!answer || busy) setTimeout(() => { if (images.get(n) === img) { drop(n); show(n); } }, 3000);
    }
    function say(n, text, link) {
      const leaf = leaves[n - 1];
      leaf.querySelector('.undrawn')?.remove();
      const note = d.createElement('p');
      note.className = 'undrawn';
      const words = d.createElement(link ? 'a' : 'span');
      words.textContent = text;
      if (link) { words.href = `${base}/document`; words.target = '_blank'; }
      note.append(words);
      leaf.append(note);
    }
    function show(n) {
      if (images.has(n)) return;
      const img = new Image(sizes[n - 1][0], sizes[n - 1][1]);
      img.alt = fill(of, n, count);
      img.decoding = 'async';
      adopt(n, img);
      form(n);
      img.src = `${base}/pages/${n}`;
      leaves[n - 1].prepend(img);
    }
    // takes the picture out of memory; one on its way is not fetched further
    function drop(n) {
      const img = images.get(n);
      images.delete(n);
      img.removeAttribute('src');
      img.remove();
    }

    const top = (n) => leaves[n - 1].offsetTop;
    const height = (n) => leaves[n - 1].offsetHeight;
    // the last page that begins above this line
    const above = (line) => {
      let low = 1;
      let high = count;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (top(middle) <= line) low = middle; else high = middle - 1;
      }
      return low;
    };
    function fetchInSight() {
      was = view.scrollTop;
      const first = above(view.scrollTop);
      const last = above(view.scrollTop + view.clientHeight);
      [...images.keys()].filter((n) => n < first - FAR || n > last + FAR || (!images.get(n).complete && (n < first - NEAR || n > last + NEAR))).forEach(drop);
      for (let n = first; n <= last; n++) show(n);
      for (let n = Math.max(1, first - NEAR); n <= Math.min(count, last + NEAR); n++) show(n);
    }
    function look() {
      frame = 0;
      const n = above(view.scrollTop + view.clientHeight * 0.35);
      if (n !== now) { now = n; moved(n); }
      timer ||= setTimeout(rested, PACE);
    }
    // whoever flies past wants no pictures
    function rested() {
      const flown = Math.abs(view.scrollTop - was);
      was = view.scrollTop;
      timer = flown > view.clientHeight ? setTimeout(rested, PACE) : 0;
      if (!timer) fetchInSight();
    }
    view.addEventListener('scroll', () => { frame ||= requestAnimationFrame(look); }, { passive: true });

    function keepingPlace(change) {
      const n = above(view.scrollTop + 1);
      const part = (view.scrollTop - top(n)) / height(n);
      const across = (view.scrollLeft + view.clientWidth / 2) / view.scrollWidth;
      change();
      view.scrollTop = top(n) + part * height(n);
      view.scrollLeft = across * view.scrollWidth - view.clientWidth / 2;
    }
    function lay() {
      const room = view.clientWidth - MARGIN;
      const width = fit === 'wide' ? room : Math.min(room, WIDEST) * zoom;
      keepingPlace(() => {
        view.style.setProperty('--leaf', `${Math.floor(width)}px`);
        view.style.setProperty('--tall', `${view.clientHeight - MARGIN}px`);
        view.dataset.fit = fit;
      });
      look();
      fetchInSight();
    }
    new ResizeObserver(() => { if (view.clientWidth) lay(); }).observe(view);

    return {
      count,
      at: () => now,
      go(n) { view.scrollTop = top(n) - 10; now = n; moved(n); fetchInSight(); },
      zoom(by) {
        const is = fit ? leaves[now - 1].offsetWidth / Math.min(view.clientWidth - MARGIN, WIDEST) : zoom;
        zoom = by > 0 ? STEPS.find((s) => s > is + 0.01) ?? STEPS.at(-1) : STEPS.findLast((s) => s < is - 0.01) ?? STEPS[0];
        fit = '';
        lay();
        return zoom;
      },
      fit(how) { fit = fit === how ? '' : how; zoom = 1; lay(); return fit; },
      turn() {
        const n = now;
        turned.set(n, ((turned.get(n) ?? 0) + 90) % 360);
        form(n);
        this.go(n);
      },
      scroller: view,
    };
  }

  // What the page says, for those who cannot see it.
  function words(root, panel) {
    const known = new Map();
    let asked;
    async function load(n) {
      asked?.abort();
      asked = new AbortController();
      try {
        const answer = await fetch(`${root.dataset.paper}/pages/${n}/text`, { headers: { 'X-Live': '1' }, signal: asked.signal });
        const text = answer.ok || answer.status === 503 ? await answer.text() : '';
        if (answer.ok) known.set(n, text);
        if (answer.status === 503) setTimeout(() => { if (panel.dataset.n === String(n)) load(n); }, 3000);
        put(n, text);
      } catch (gone) {
        if (gone.name !== 'AbortError') panel.textContent = root.dataset.failed;
      }
    }
    function put(n, text) {
      if (panel.dataset.n !== String(n)) return;
      if (text) panel.innerHTML = text; else panel.textContent = root.dataset.failed;
      panel.scrollTop = 0;
      panel.setAttribute('aria-busy', 'false');
    }
    let timer;
    return (n) => {
      if (panel.hidden || panel.dataset.n === String(n)) return;
      panel.dataset.n = n;
      clearTimeout(timer);
      if (known.has(n)) { put(n, known.get(n)); return; }
      panel.setAttribute('aria-busy', 'true');
      timer = setTimeout(() => load(n), 200);
    };
  }

  function viewer(root) {
    const view = root.querySelector('.leaves');
    const goto = root.querySelector('[data-goto]');
    if (!goto) return;
    const at = goto.querySelector('input');
    const panel = root.querySelector('[data-text]');
    const said = root.querySelector('[data-said]');
    const button = (act) => root.querySelector(`[data-act=${act}]`);
    root.querySelector('[data-plain]').remove();
    goto.hidden = false;
    root.querySelector('[data-buttons]').hidden = false;
    if (!d.fullscreenEnabled) button('screen').hidden = true;

    const read = words(root, panel);
    const moved = (n) => {
      if (d.activeElement !== at) at.value = digits(n);
      read(n);
    };
    const drawn = pictures(root, view, moved);
    let shown = drawn;
    let full;
    const pressed = (fit) => ['wide', 'whole'].forEach((act) => button(act).setAttribute('aria-pressed', String(fit === act)));
    const go = (n) => { if (n >= 1 && n <= shown.count) shown.go(Math.trunc(n)); at.value = digits(shown.at()); };

    async function whole() {
      const bar = root.querySelector('[data-find]');
      const on = button('full').getAttribute('aria-pressed') === 'true';
      if (root.getAttribute('aria-busy') === 'true') return;
      if (!on && !full) {
        root.setAttribute('aria-busy', 'true');
        said.classList.remove('vh');
        said.textContent = root.dataset.opening;
        try {
          const { open } = await import(root.dataset.full);
          full = await open(root, drawn.at(), moved, (n) => fill(root.dataset.of, n, drawn.count), digits);
        } catch (broken) {
          console.warn(broken);
          said.textContent = root.dataset.failed;
          return;
        } finally {
          root.setAttribute('aria-busy', 'false');
        }
      }
      said.classList.add('vh');
      said.textContent = '';
      const n = shown.at();
      shown = on ? drawn : full;
      view.hidden = !on;
      full.place.hidden = on;
      bar.hidden = on;
      button('full').setAttribute('aria-pressed', String(!on));
      pressed('');
      shown.go(n);
      (on ? view : bar.querySelector('input')).focus();
    }
    const acts = {
      in: () => { said.textContent = `${digits(Math.round(shown.zoom(1) * 100))}%`; pressed(''); },
      out: () => { said.textContent = `${digits(Math.round(shown.zoom(-1) * 100))}%`; pressed(''); },
      wide: () => pressed(shown.fit('wide')),
      whole: () => pressed(shown.fit('whole')),
      turn: () => shown.turn(),
      text() {
        panel.hidden = !panel.hidden;
        button('text').setAttribute('aria-pressed', String(!panel.hidden));
        try { localStorage.setItem(KEY, panel.hidden ? '' : '1'); } catch { /* not kept */ }
        delete panel.dataset.n;
        read(shown.at());
      },
      full: whole,
      screen: () => (d.fullscreenElement ? d.exitFullscreen() : root.requestFullscreen()),
    };
    root.addEventListener('click', (e) => {
      const act = e.target.closest('[data-act]')?.dataset.act;
      if (act) acts[act]();
    });
    goto.addEventListener('submit', (e) => { e.preventDefault(); go(number(at.value)); shown.scroller.focus(); });
    at.addEventListener('blur', () => { at.value = digits(shown.at()); });
    at.addEventListener('focus', () => at.select());

    const keys = { '+': 'in', '=': 'in', '-': 'out', w: 'wide', p: 'whole', r: 'turn', t: 'text', s: 'full', f: 'screen' };
    const moves = {
      PageDown: () => shown.scroller.scrollBy(0, shown.scroller.clientHeight * 0.9),
      PageUp: () => shown.scroller.scrollBy(0, -shown.scroller.clientHeight * 0.9),
      Home: () => go(1),
      End: () => go(shown.count),
      n: () => go(shown.at() + 1),
      b: () => go(shown.at() - 1),
      g: () => at.focus(),
    };
    root.addEventListener('keydown', (e) => {
      if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest('input') || panel.contains(e.target)) return;
      const act = moves[e.key] ?? (keys[e.key] && button(keys[e.key]) ? acts[keys[e.key]] : null);
      if (!act) return;
      e.preventDefault();
      e.stopPropagation();
      act();
    });

    let wanted = '';
    try { wanted = localStorage.getItem(KEY); } catch { /* not kept */ }
    if (wanted) acts.text();
    const named = location.hash.match(new RegExp(`^#${root.dataset.id}-(\\d+)$`));
    if (named) go(Number(named[1]));
  }
  d.querySelectorAll('[data-paper]').forEach(viewer);
})();
