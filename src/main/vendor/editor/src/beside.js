// The other fields of a form whose editor says that they are kept with its text (data-keeps): each by its name and its turn
// among those of the same name. Fields that only ask for something are left out (data-passing).
const squeezed = (value) => String(value ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();

const isTyped = (el) => el.name && !['hidden', 'file', 'submit', 'button'].includes(el.type) && el.dataset.passing === undefined && !el.closest('[data-editor]');

const isTicked = (el) => el.type === 'checkbox' || el.type === 'radio';

export const beside = (form, root) => {
  const keeps = form && root.dataset.keeps !== undefined;
  const fields = () => {
    const turns = {};
    return !keeps ? [] : [...form.elements].filter(isTyped).map((el) => {
      const name = isTicked(el) ? `${el.name}=${el.value}` : el.name;
      turns[name] = (turns[name] ?? 0) + 1;
      return [`${name}#${turns[name]}`, el];
    });
  };
  const value = (el) => (isTicked(el) ? el.checked : el.value);
  const read = () => Object.fromEntries(fields().map(([id, el]) => [id, value(el)]));
  return {
    read,
    isSame: (kept) => {
      const now = read();
      return Object.entries(kept ?? {}).every(([id, was]) => squeezed(was) === squeezed(now[id]));
    },
    put: (kept) => fields().filter(([id]) => id in (kept ?? {})).forEach(([id, el]) => {
      if (isTicked(el)) el.checked = kept[id]; else el.value = kept[id];
    }),
    watch: (change) => {
      if (keeps) ['input', 'change'].forEach((kind) => form.addEventListener(kind, ({ target }) => { if (isTyped(target)) change(); }));
    },
  };
};
