// The paper itself, drawn by pdf.js in the reader's browser: text can be searched, selected and copied. Only the parts of
// the file that are looked at are fetched. Nothing in a paper is run, no link in it leads away.
export async function open(root, page, moved, label, digits) {
  const [library, components, worker, decoder] = root.dataset.pdf.split(' ');
  const pdfjs = await import(library);
  const { EventBus, FindState, PDFFindController, PDFLinkService, PDFViewer } = await import(components);
  pdfjs.GlobalWorkerOptions.workerSrc = worker;

  const place = document.createElement('div');
  place.className = 'pfull waiting';
  const scroller = document.createElement('div');
  scroller.className = 'pscroll';
  scroller.tabIndex = 0;
  scroller.setAttribute('role', 'region');
  scroller.setAttribute('aria-label', root.querySelector('.leaves').getAttribute('aria-label'));
  const pages = document.createElement('div');
  pages.className = 'pdfViewer';
  scroller.append(pages);
  place.append(scroller);
  root.querySelector('.pbody').prepend(place);

  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  linkService.externalLinkEnabled = false;
  const findController = new PDFFindController({ linkService, eventBus });
  // a place that was found is brought into sight in this frame; the page around it stays where it is
  const seek = findController.scrollMatchIntoView.bind(findController);
  findController.scrollMatchIntoView = (match) => {
    if (match.element) {
      match.element.scrollIntoView = () => {
        const [found, frame] = [match.element, scroller].map((x) => x.getBoundingClientRect());
        scroller.scrollBy(found.left < frame.left || found.right > frame.right ? found.left - frame.left - 40 : 0, found.top - frame.top - scroller.clientHeight / 3);
      };
    }
    seek(match);
  };
  const viewer = new PDFViewer({ container: scroller, viewer: pages, eventBus, linkService, findController, annotationMode: pdfjs.AnnotationMode.ENABLE, annotationEditorMode: pdfjs.AnnotationEditorType.DISABLE, enableAutoLinking: false, l10n: speaker(label) });
  linkService.setViewer(viewer);

  let paper;
  try {
    paper = await pdfjs.getDocument({
      url: `${root.dataset.paper}/document`,
      disableAutoFetch: true,
      disableStream: true,
      rangeChunkSize: 128 * 1024,
      useWasm: false,
      wasmUrl: decoder.slice(0, decoder.lastIndexOf('/') + 1),
      enableXfa: false,
    }).promise;
  } catch (broken) {
    place.remove();
    throw broken;
  }
  const ready = new Promise((done) => { eventBus.on('pagesinit', done, { once: true }); });
  viewer.setDocument(paper);
  linkService.setDocument(paper, null);
  await ready;
  place.classList.remove('waiting');
  viewer.currentScaleValue = 'page-width';
  viewer.currentPageNumber = page;
  eventBus.on('pagechanging', ({ pageNumber }) => moved(pageNumber));

  const bar = root.querySelector('[data-find]');
  const input = bar.querySelector('input');
  const found = bar.querySelector('[data-found]');
  let last = '';
  const find = (findPrevious) => {
    const query = input.value.normalize('NFC').trim();
    eventBus.dispatch('find', { source: bar, type: query === last ? 'again' : '', query, caseSensitive: false, entireWord: false, highlightAll: true, findPrevious, matchDiacritics: true });
    last = query;
    if (!query) found.textContent = '';
  };
  const count = ({ state, matchesCount: { current, total } }) => {
    if (total) found.textContent = found.dataset.count.replace('{0}', digits(current)).replace('{1}', digits(total));
    else if (state === FindState.PENDING) found.textContent = found.dataset.seeking;
    else if (state === FindState.NOT_FOUND) found.textContent = last && found.dataset.none;
  };
  eventBus.on('updatefindmatchescount', count);
  eventBus.on('updatefindcontrolstate', count);
  bar.addEventListener('submit', (e) => { e.preventDefault(); find(false); });
  bar.querySelector('[data-back]').addEventListener('click', () => find(true));
  input.addEventListener('keydown', (e) => { if (e.key === 'Enter' && e.shiftKey) { e.preventDefault(); find(true); } });

  return {
    place,
    scroller,
    count: paper.numPages,
    at: () => viewer.currentPageNumber,
    go(n) { viewer.currentPageNumber = n; },
    zoom(by) { viewer.updateScale({ steps: by }); return viewer.currentScale; },
    fit(how) { viewer.currentScaleValue = how === 'wide' ? 'page-width' : 'page-fit'; return how; },
    turn() { viewer.pagesRotation = (viewer.pagesRotation + 90) % 360; },
  };
}

// pdf.js asks for its few words; only the name of a page is ever seen or heard.
function speaker(label) {
  const name = (element) => {
    const id = element.dataset?.l10nId;
    if (id?.startsWith('pdfjs-page-landmark')) element.setAttribute('aria-label', label(JSON.parse(element.dataset.l10nArgs).page));
  };
  const translate = async (element) => { name(element); element.querySelectorAll?.('[data-l10n-id]').forEach(name); };
  return { getLanguage: () => document.documentElement.lang, getDirection: () => 'ltr', get: async () => '', translate, translateOnce: translate, pause() {}, resume() {}, destroy: async () => {} };
}
