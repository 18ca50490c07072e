// One stop of the Tab key, arrows within, Alt+F10 from the text and Escape back to it.
import { closeHistory } from 'prosemirror-history';
import { commands, isOn } from './commands.js';

export const toolbar = (bar, view, more) => {
  const buttons = [...bar.querySelectorAll('button[data-cmd]')];
  const visible = () => buttons.filter((b) => !b.hidden && b.offsetParent);
  const stop = (button) => buttons.forEach((b) => { b.tabIndex = b === button ? 0 : -1; });
  // each press is a step of its own for undo
  const dispatch = (name) => (name === 'undo' || name === 'redo' ? view.dispatch : (tr) => view.dispatch(tr.docChanged ? closeHistory(tr) : tr));
  const run = (name) => (more[name] ? more[name]() : commands[name]?.(view.state, dispatch(name), view));

  bar.addEventListener('mousedown', (e) => { if (e.target.closest('button')) e.preventDefault(); });
  bar.addEventListener('click', (e) => {
    const button = e.target.closest('button[data-cmd]');
    if (!button || button.getAttribute('aria-disabled') === 'true') return;
    const byKey = e.detail === 0;
    run(button.dataset.cmd);
    if (!more[button.dataset.cmd]) { if (byKey && document.activeElement === button) update(); else view.focus(); }
  });
  bar.addEventListener('keydown', (e) => {
    const all = visible();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[e.key];
    if (e.key === 'Escape') { e.preventDefault(); view.focus(); }
    if (to === undefined || at < 0) return;
    e.preventDefault();
    const next = all[(to + all.length) % all.length];
    stop(next);
    next.focus();
  });
  stop(buttons[0]);

  const inTable = bar.querySelector('[data-in-table]');
  const set = (button, name, value) => { if (button.getAttribute(name) !== value) button.setAttribute(name, value); };
  const update = () => {
    const within = isOn('table', view.state);
    if (inTable && inTable.hidden === within) inTable.hidden = !within;
    for (const button of buttons) {
      const { cmd } = button.dataset;
      if (!commands[cmd] || (!within && inTable?.contains(button))) continue;
      const on = isOn(cmd, view.state);
      if (on !== null && button.hasAttribute('aria-pressed')) set(button, 'aria-pressed', String(on));
      set(button, 'aria-disabled', String(!on && !commands[cmd](view.state)));
    }
  };
  return { update, focus: () => (visible().find((b) => b.tabIndex === 0) ?? visible()[0])?.focus(), run };
};
