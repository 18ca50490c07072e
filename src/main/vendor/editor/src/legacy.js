// Kruti Dev and Bijoy that is pasted becomes Unicode by the server's own tables; the reader may take it back.
const pieces = (doc, from, to) => {
  const found = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isText) return true;
    const start = Math.max(pos, from);
    const end = Math.min(pos + node.nodeSize, to);
    if (start < end) found.push({ from: start, to: end, text: node.text.slice(start - pos, end - pos) });
    return false;
  });
  return found;
};

const stand = (doc, parts) => parts.every((p) => p.to <= doc.content.size && doc.textBetween(p.from, p.to) === p.text);

// The same places with other texts, from the end so that positions hold; answers where they then are.
const put = (view, parts, texts) => {
  const { tr } = view.state;
  for (let i = parts.length - 1; i >= 0; i -= 1) if (parts[i].text !== texts[i]) tr.insertText(texts[i], parts[i].from, parts[i].to);
  view.dispatch(tr);
  let shift = 0;
  return parts.map((p, i) => {
    const from = p.from + shift;
    shift += texts[i].length - p.text.length;
    return { from, to: from + texts[i].length, text: texts[i] };
  });
};

export const convert = async (view, from, to, typing, toast) => {
  const parts = pieces(view.state.doc, from, to);
  const answer = await typing.legacy(parts.map((p) => p.text).join('\n')).catch(() => null);
  const texts = answer?.from ? answer.text.split('\n') : [];
  if (texts.length !== parts.length || view.isDestroyed || !stand(view.state.doc, parts)) return;
  const after = put(view, parts, texts);
  typing.tell(toast.dataset[answer.from === 'bijoy' ? 'bijoy' : 'kruti'], () => {
    if (stand(view.state.doc, after)) put(view, after, parts.map((p) => p.text));
    view.focus();
  });
};
