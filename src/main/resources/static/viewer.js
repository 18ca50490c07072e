// The paper beside its details: which page is in sight, larger and smaller, print. Pages load as they come into sight.
(() => {
  const d = document;
  d.body.classList.add('scripted');
  Object.keys(localStorage).filter((key) => [...d.querySelectorAll('[data-draft-done]')].some((x) => key.startsWith(`draft:${x.dataset.draftDone}`))).forEach((key) => localStorage.removeItem(key));
  d.querySelectorAll('[data-print]').forEach((x) => x.addEventListener('click', () => {
    d.querySelectorAll('img[loading=lazy]').forEach((img) => { img.loading = 'eager'; });
    Promise.all([...d.images].map((img) => img.decode().catch(() => null))).then(() => window.print());
  }));
  const view = d.querySelector('[data-viewer]');
  if (!view) return;
  const at = d.querySelector('[data-at]');
  const seen = new IntersectionObserver((entries) => {
    const top = entries.filter((e) => e.isIntersecting).map((e) => e.target.id.slice(5))[0];
    if (top) at.textContent = at.dataset.at.replace('{0}', top).replace('{1}', at.dataset.pages);
  }, { root: view, rootMargin: '-20% 0px -60% 0px' });
  view.querySelectorAll('.leaf').forEach((leaf) => seen.observe(leaf));
  let zoom = 0;
  d.querySelectorAll('[data-zoom]').forEach((x) => x.addEventListener('click', () => {
    zoom = Math.max(-1, Math.min(4, zoom + Number(x.dataset.zoom)));
    view.dataset.zoomed = zoom;
  }));
})();
