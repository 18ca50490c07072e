// Hindi and Bengali on any keyboard: phonetic, InScript, Remington (Gail, CBI) and Bijoy, in every text field, and what
// is pasted in Kruti Dev or Bijoy made Unicode. The tables are those of xkb-data, m17n-db and the published layouts; of
// Remington CBI no chart is published for programs: it is the typewriter's order with its usual signs.

// A table is words: the key, then what it gives.
const table = (words) => Object.fromEntries(words.split(' ').map((w) => [w[0], w.slice(1)]));

// ---- phonetic: roman letters, one syllable after the other ----
const units = (words) => words.split(' ').map((w) => w.split('='));
const phonetic = (script) => {
  const { virama, initialYa } = script;
  const consonants = new Map(units(script.consonants));
  const vowels = new Map(units(script.vowels).map(([key, both]) => [key, both.split('/')]));
  const signs = new Map(units(script.signs));
  const tokens = [...consonants.keys(), ...vowels.keys(), ...signs.keys()].sort((a, b) => b.length - a.length);
  return (roman) => {
    let out = '';
    let after = ''; // what came last: '' nothing, 'c' a consonant, 'v' a vowel
    for (let i = 0; i < roman.length;) {
      const token = tokens.find((t) => roman.startsWith(t, i));
      if (!token) { out += roman[i++]; after = ''; continue; }
      const next = roman[i + token.length] ?? '';
      if (consonants.has(token)) {
        let letter = consonants.get(token);
        if (token === 'y' && initialYa) {
          if (after === 'c') { out += (out.endsWith('র') ? '\u200d' : '') + '্য'; i += 1; continue; }
          letter = after === 'v' ? 'য়' : 'ইয়';
        }
        if (token === 'n' && script.nasal && script.nasal.test(next)) { out += (after === 'c' ? virama + 'न' + virama : 'ं'); after = 'v'; i += 1; continue; }
        out += (after === 'c' ? virama : '') + letter;
        after = 'c';
      } else if (vowels.has(token)) {
        const [alone, joined] = vowels.get(token);
        out += after === 'c' ? joined : alone;
        after = 'v';
      } else {
        out += signs.get(token);
        after = 'v';
      }
      i += token.length;
    }
    return out;
  };
};
const HINDI = {
  virama: '्', nasal: /[kgcj]/,
  consonants: 'k=क kh=ख g=ग gh=घ Ng=ङ c=च ch=च chh=छ Ch=छ j=ज jh=झ z=ज़ Ny=ञ T=ट Th=ठ D=ड Dh=ढ R=ड़ Rh=ढ़ N=ण t=त th=थ d=द dh=ध n=न p=प ph=फ f=फ b=ब bh=भ m=म y=य r=र l=ल L=ळ v=व w=व sh=श Sh=ष S=ष s=स h=ह q=क़ x=क्ष ksh=क्ष kSh=क्ष gy=ज्ञ jny=ज्ञ',
  vowels: 'a=अ/ aa=आ/ा A=आ/ा i=इ/ि ii=ई/ी ee=ई/ी I=ई/ी u=उ/ु uu=ऊ/ू oo=ऊ/ू U=ऊ/ू e=ए/े ai=ऐ/ै o=ओ/ो au=औ/ौ ou=औ/ौ Ri=ऋ/ृ O=ऑ/ॉ E=ऍ/ॅ',
  signs: 'M=ं MM=ँ ~=ँ H=ः _=्',
};
const BENGALI = {
  virama: '্', initialYa: true,
  consonants: 'k=ক kh=খ g=গ gh=ঘ Ng=ঙ c=চ ch=ছ j=জ J=জ jh=ঝ NG=ঞ T=ট Th=ঠ D=ড Dh=ঢ R=ড় Rh=ঢ় N=ণ t=ত th=থ d=দ dh=ধ n=ন p=প ph=ফ f=ফ b=ব bh=ভ v=ভ m=ম z=য y=য় r=র l=ল sh=শ S=শ Sh=ষ s=স h=হ w=ব q=ক x=ক্স ksh=ক্ষ kkh=ক্ষ kSh=ক্ষ gg=জ্ঞ nc=ঞ্চ nch=ঞ্ছ nj=ঞ্জ nk=ঙ্ক nkh=ঙ্খ ngg=ঙ্গ',
  vowels: 'o=অ/ a=আ/া i=ই/ি I=ঈ/ী ee=ঈ/ী u=উ/ু oo=উ/ু U=ঊ/ূ e=এ/ে O=ও/ো OI=ঐ/ৈ OU=ঔ/ৌ rri=ঋ/ৃ',
  signs: 'ng=ং H=ঃ ^=ঁ ~=ঁ t`=ৎ _=্',
};

// ---- the typewriter's order: signs as the eye meets them, put as Unicode says them ----
// Kinds: F consonant, H half consonant, k upright stroke, V vowel, B sign before its consonant, A sign after it, R the r
// above, S what hangs under, N dot below, J virama, Z nasal signs, O anything else.
const typewriter = (kinds, script) => {
  const keys = {};
  for (const [kind, words] of Object.entries(kinds)) for (const [key, text] of Object.entries(table(words))) keys[key] = [kind, text];
  const join = (text) => script.joins.reduce((t, [from, to]) => t.replaceAll(from, to), text);
  const render = (typed) => {
    let out = ''; let cons = ''; let vowel = ''; let signs = ''; let above = ''; let half = false; let before = false; let alone = false;
    const finish = () => {
      out += above + (alone ? join(cons + vowel) : cons + join(vowel)) + signs;
      cons = vowel = signs = above = ''; half = before = alone = false;
    };
    const sign = (text) => {
      if (script.own && half && cons.endsWith(script.virama)) {
        // the link key before a vowel sign: the vowel itself
        cons = cons.slice(0, -1); finish(); cons = script.own[text] ?? text; alone = true; return true;
      }
      return false;
    };
    for (const key of typed) {
      const [kind, text] = keys[key] ?? ['O', key];
      const based = cons && !half;
      if (kind === 'F' || kind === 'H') {
        if (based) finish();
        const tail = /[ािीुूृेैোৌািীুূৃেৈ]$/.exec(text)?.[0] ?? '';
        cons += text.slice(0, text.length - tail.length); vowel += tail; half = kind === 'H';
      } else if (kind === 'k' && half) { cons = cons.slice(0, -1); half = false;
      } else if (kind === 'k' && based && before && vowel.length === 1) { /* त्रि: its stroke is there already */
      } else if (kind === 'k' || kind === 'A') { if (!sign(text)) vowel += text;
      } else if (kind === 'V') { finish(); cons = text; alone = true;
      } else if (kind === 'B') { if (!sign(text)) { if (based || before) finish(); before = true; vowel += text; }
      } else if (kind === 'R') { if (alone && cons === 'इ') cons = 'ई'; else above = text;
      } else if (kind === 'S') { if (half) { cons = cons.slice(0, -1); half = false; } cons += (text === '্য' && cons.endsWith('র') ? '\u200d' : '') + text;
      } else if (kind === 'N') { cons = half ? cons.slice(0, -1) + text + cons.slice(-1) : cons + text;
      } else if (kind === 'J') { if (vowel && !before) finish(); cons += text; half = true;
      } else if (kind === 'Z') { signs += text;
      } else { finish(); out += text; }
    }
    finish();
    return script.last(out);
  };
  return { takes: (key) => key in keys, render };
};
const DEVANAGARI_JOINS = [['ाे', 'ो'], ['ेा', 'ो'], ['ाै', 'ौ'], ['ैा', 'ौ'], ['ाॅ', 'ॉ'], ['ॅा', 'ॉ'], ['अा', 'आ'], ['अो', 'ओ'], ['अौ', 'औ'], ['अॉ', 'ऑ'], ['आॅ', 'ऑ'], ['आे', 'ओ'], ['आै', 'औ'], ['एे', 'ऐ'], ['एॅ', 'ऍ'], ['उु', 'ऊ']];
const nasal = (text) => text.replaceAll('ॅं', 'ँ').replaceAll('ॉं', 'ाँ').replaceAll('ंॅ', 'ँ').replace(/([0-9;,()*\u2018\u2019!.-])ः/g, '$1:');
const CBI = typewriter({
  F: 'dक xग pच Nछ tज >झ Vट Bठ Mड <ढ rत nद uन iप Qफ cब eम ;य jर yल Gळ oव lस gह =त्र Kज्ञ Jश्र )द्ध |द्य }द्व #रु :रू',
  H: 'Dक् [ख् Xग् ?घ् Pच् Tज् .ण् Rत् Fथ् /ध् Uन् Iप् Cब् Hभ् Eम् Yल् Oव् \'श् "ष् Lस् {क्ष्',
  k: 'kा', V: 'vअ bइ mउ ,ए _ऋ', B: 'fि', A: 'hी qु wू `ृ sे Sै Wॅ', R: 'Zर्', S: 'z्र', N: '+़', J: '~्', Z: 'aं %ः',
  O: 'A। -. &- ], @/ \\? $+ (; ^‘ *’ !!',
}, { virama: '्', joins: DEVANAGARI_JOINS, last: nasal });
const GAIL_KEYS = table('qु wू eम rत tज yल uन iप oव pच [ख् ], \\( |) aं sे dक fि gह hी jर kा lस ;य \'श् z्र xग cब vअ bइ nद mउ ,ए .ण् /ध् Qफ Wॅ Eम् Rत् Tज् Yल् Uन् Iप् Oव् Pच् {क्ष् }द्व Aा Sै Dक् Fथ् Gळ Hभ् Jश्र Kज्ञ Lस् :रू "ष् Zर् Xग् Cब् Vट Bठ Nछ Mड <ढ >झ ?घ् `़ ~द्य !। @/ #ः $* %- ^‘ &’ *द्ध (त्र )ऋ -; _. =ृ +्');
// Gail is typed in the order of speech: the short i after its consonant, the r before it.
const GAIL = {
  takes: (key) => key in GAIL_KEYS,
  render: (typed) => {
    let out = '';
    for (const key of typed) {
      const text = GAIL_KEYS[key] ?? key;
      if (text === 'ा' && out.endsWith('्')) { out = out.slice(0, -1); continue; }
      if (text === 'र्' && out.endsWith('इ')) { out = out.slice(0, -1) + 'ई'; continue; }
      out += text;
      for (const [from, to] of [...DEVANAGARI_JOINS, ['।।', '॥'], ['‘‘', '“'], ['’’', '”']]) if (out.endsWith(from)) out = out.slice(0, -from.length) + to;
    }
    return nasal(out);
  },
};
const BIJOY = typewriter({
  F: 'qঙ wয eড rপ tট yচ uজ iহ oগ pড় hব jক kত lদ vর bন nস mম Wয় Eঢ Rফ Tঠ Yছ Uঝ Iঞ Oঘ Pঢ় Hভ Jখ Kথ Lধ Vল Bণ Nষ Mশ |ৎ',
  V: 'Fঅ', B: 'dি cে Cৈ', A: 'fা Dী sু Sূ aৃ xো Xৌ', R: 'Aর্', S: 'z্র Z্য', J: 'g্', Z: 'Qং \\ঃ &ঁ', O: 'G। $৳',
}, {
  virama: '্',
  joins: [['ে' + 'া', 'ো'], ['েৌ', 'ৌ'], ['অা', 'আ']],
  own: Object.fromEntries(['াআ', 'িই', 'ীঈ', 'ুউ', 'ূঊ', 'ৃঋ', 'েএ', 'ৈঐ', 'োও', 'ৌঔ'].map(([sign, vowel]) => [sign, vowel])),
  last: (text) => text,
});
const direct = (words) => { const keys = table(words); return { takes: (key) => key in keys, key: (key) => keys[key] }; };
const roman = (script) => ({ takes: (key, started) => /[A-Za-z]/.test(key) || (started && '~^`_'.includes(key)), render: phonetic(script), stop: true });

export const METHODS = {
  'phonetic-hi': roman(HINDI),
  'phonetic-bn': roman(BENGALI),
  'inscript-hi': direct('qौ Qऔ wै Wऐ eा Eआ rी Rई tू Tऊ yब Yभ uह Uङ iग Iघ oद Oध pज Pझ [ड {ढ ]़ }ञ \\ॉ |ऑ aो Aओ sे Sए d् Dअ fि Fइ gु Gउ hप Hफ jर Jऱ kक Kख lत Lथ ;च :छ \'ट "ठ zॆ Zऎ xं Xँ cम Cण vन Vऩ bव Bऴ nल Nळ mस Mश <ष >। /य ?य़ =ृ +ऋ _ः !ऍ @ॅ #्र $र् %ज्ञ ^त्र &क्ष *श्र `ॊ ~ऒ'),
  'inscript-bn': direct('qৌ Qঔ wৈ Wঐ eা Eআ rী Rঈ tূ Tঊ yব Yভ uহ Uঙ iগ Iঘ oদ Oধ pজ Pঝ [ড {ঢ ]় }ঞ aো Aও sে Sএ d্ Dঅ fি Fই gু Gউ hপ Hফ jর kক Kখ lত Lথ ;চ :ছ \'ট "ঠ zৎ xং Xঁ cম Cণ vন bব nল mস Mশ <ষ >। /য় ?য =ৃ +ঋ _ঃ #্র $র্ %জ্ঞ ^ত্র &ক্ষ *শ্র'),
  'remington-gail-hi': GAIL,
  'remington-cbi-hi': CBI,
  'bijoy-bn': BIJOY,
};

// One word in the making. Each answer says how many characters before the caret go and what comes in their place.
export class Typer {
  constructor(name) { this.name = name; this.method = METHODS[name]; this.reset(); }

  reset() { this.keys = ''; this.shown = ''; }

  type(key, before = '') {
    const m = this.method;
    if (!before.endsWith(this.shown)) this.reset();
    if (m.stop && key === '.' && /[\u0900-\u09ff]$/.test(before)) { this.reset(); return before.endsWith('।') ? { cut: 1, put: '.' } : { cut: 0, put: '।' }; }
    if (!m.takes(key, this.keys !== '')) { this.reset(); return null; }
    if (m.key) return { cut: 0, put: m.key(key) };
    if (this.keys.length >= 60) this.reset();
    const edit = this.show(this.keys + key);
    if (edit.put === 'ः' && !/[\u0900-\u097f]$/.test(before)) edit.put = this.shown = ':'; // one key for both signs
    return edit;
  }

  back(before = '') {
    if (!this.keys || !before.endsWith(this.shown)) { this.reset(); return null; }
    return this.show(this.keys.slice(0, -1));
  }

  show(keys) {
    const text = keys ? this.method.render(keys).normalize('NFC') : '';
    const cut = this.shown.length;
    this.keys = keys;
    this.shown = text;
    return { cut, put: text };
  }
}

// Worth asking the server: no letters of ours yet, and something inside a word that English has not.
export const looksLegacy = (text) => text.length < 200000 && !/[\u0900-\u09ff]/.test(text)
  && /[a-z][;[\]'"~+|{}=`/\\#:&^]+[A-Za-z]|[a-z][A-Z]|[†‡©¨ªæçØÙ«¯¶š›¤®°±³]|(^|\s)[^aeiouAEIOU\s\d.,-]{3,}(\s|$)|[[\]]k|Hk|'k/.test(text);

if (typeof document !== 'undefined' && document.getElementById('typing-chip')) {
  const d = document;
  const box = d.getElementById('typing-chip');
  const label = box.querySelector('[data-label]');
  const status = box.querySelector('[role=status]');
  const memory = { get: (k) => { try { return localStorage.getItem(k); } catch { return null; } }, set: (k, v) => { try { localStorage.setItem(k, v); } catch { /* private window */ } } };
  const language = d.documentElement.lang;
  const named = (kept) => Object.keys(METHODS).filter((m) => m.startsWith(kept + '-')).sort((a, b) => b.endsWith(language) - a.endsWith(language))[0];
  const kept = box.dataset.method;
  const own = memory.get('typing');
  let method = kept === 'off' || !kept ? own : own?.startsWith(kept + '-') && (language === 'en' || own.endsWith(language) || !METHODS[`${kept}-${language}`]) ? own : named(kept);
  if (!METHODS[method]) method = null;
  let on = !!method && memory.get('typing.on') !== '0' && kept !== 'off';
  let typer = method ? new Typer(method) : null;
  let field = null;
  let ours = false;

  const TYPES = new Set(['', 'text', 'search']);
  const fits = (el) => el && (el.tagName === 'TEXTAREA' || (el.tagName === 'INPUT' && TYPES.has(el.getAttribute('type') ?? '')))
    && !el.readOnly && !el.disabled && !el.closest('[data-latin]') && !/username|one-time-code|email|tel|off-keys/.test(el.autocomplete ?? '') && !/numeric|decimal|email|url|tel/.test(el.inputMode ?? '');

  const send = (path, body, type) => fetch(path, { method: 'POST', body, headers: { 'Content-Type': type, 'X-XSRF-TOKEN': d.querySelector('input[name=_csrf]')?.value ?? '', 'X-Live': '1' } });
  // A letter in two languages is typed in that of each field, in the chosen way where there is one for it.
  const fitting = (el) => {
    const of = el?.closest?.('[data-in-of]');
    const said = of && d.getElementById(of.dataset.inOf)?.value;
    if (!said || !method || method.endsWith(`-${said}`)) return method;
    const same = method.replace(/-(hi|bn)$/, `-${said}`);
    return METHODS[same] ? same : METHODS[`phonetic-${said}`] ? `phonetic-${said}` : null;
  };
  const say = () => {
    const now = on ? fitting(d.activeElement) : null;
    const item = now && box.querySelector(`[data-choose="${now}"]`);
    // the ways of the other language are not in the list of this reader's own: its name says enough
    label.textContent = item ? item.textContent : now ? { hi: 'हिन्दी', bn: 'বাংলা' }[now.slice(-2)] : box.dataset.off;
    box.dataset.on = now ? '1' : '0';
    box.querySelectorAll('[data-choose]').forEach((b) => b.setAttribute('aria-pressed', String(b.dataset.choose === (on ? method : 'off'))));
  };
  const choose = (name) => {
    on = name !== 'off';
    if (on) { method = name; typer = new Typer(name); memory.set('typing', name); }
    memory.set('typing.on', on ? '1' : '0');
    send('/typing', new URLSearchParams({ to: name.replace(/-(hi|bn)$/, '') }), 'application/x-www-form-urlencoded').catch(() => {});
    say();
  };
  const toggle = () => {
    if (!method) { choose(language === 'bn' ? 'phonetic-bn' : 'phonetic-hi'); return; }
    on = !on;
    typer.reset();
    memory.set('typing.on', on ? '1' : '0');
    if (on && kept === 'off') { choose(method); return; }
    say();
  };

  // Undo stays the browser's own, so changes go the way of typing.
  const replace = (el, from, to, text) => {
    ours = true;
    el.setSelectionRange(from, to);
    const done = text ? d.execCommand('insertText', false, text) : from === to || d.execCommand('delete');
    if (!done) { el.setRangeText(text, from, to, 'end'); el.dispatchEvent(new InputEvent('input', { bubbles: true })); }
    ours = false;
  };

  d.addEventListener('beforeinput', (e) => {
    const el = e.target;
    if (ours || !on || e.isComposing || !fits(el)) return;
    const name = fitting(el);
    if (!name) return;
    if (name !== typer.name) typer = new Typer(name);
    if (el !== field) { field = el; typer.reset(); }
    const { selectionStart: start, selectionEnd: end } = el;
    const before = el.value.slice(0, start);
    const edit = e.inputType === 'insertText' && e.data?.length === 1 ? typer.type(e.data, start === end ? before : '')
      : e.inputType === 'deleteContentBackward' && start === end ? typer.back(before) : (typer.reset(), null);
    if (!edit) return;
    e.preventDefault();
    const put = el.maxLength > 0 && el.value.length - (end - start) - edit.cut + edit.put.length > el.maxLength ? null : edit.put;
    if (put === null) { typer.reset(); return; }
    replace(el, start - edit.cut, end, put);
  });

  // ---- what is pasted ----
  let undo = null;
  const tell = (text, back) => {
    status.querySelector('[data-say]').textContent = text;
    status.hidden = false;
    undo = back;
    clearTimeout(tell.timer);
    tell.timer = setTimeout(() => { status.hidden = true; undo = null; }, 20000);
  };
  const legacy = (text) => send('/text/legacy', text, 'text/plain;charset=UTF-8').then((r) => (r.ok ? r.json() : { text, from: null }));
  d.addEventListener('paste', (e) => {
    const el = e.target;
    const text = e.clipboardData?.getData('text/plain') ?? '';
    if (!fits(el) || !looksLegacy(text)) return;
    const from = el.selectionStart;
    setTimeout(async () => {
      const pasted = el.value.slice(from, el.selectionStart);
      if (!pasted.trim()) return;
      const answer = await legacy(pasted).catch(() => ({ from: null }));
      if (!answer.from || el.value.slice(from, from + pasted.length) !== pasted) return;
      replace(el, from, from + pasted.length, answer.text);
      tell(box.dataset[answer.from === 'bijoy' ? 'bijoy' : 'kruti'], () => {
        if (el.value.slice(from, from + answer.text.length) === answer.text) { el.focus(); replace(el, from, from + answer.text.length, pasted); }
      });
    });
  });
  status.querySelector('button').addEventListener('click', () => { undo?.(); undo = null; status.hidden = true; });

  // ---- the chip ----
  d.addEventListener('keydown', (e) => {
    if (e.altKey && !e.ctrlKey && !e.metaKey && e.code === 'KeyT') { e.preventDefault(); toggle(); }
    if (typer && /^(Arrow|Home|End|Page|Enter|Tab|Escape)/.test(e.key)) typer.reset();
  });
  d.addEventListener('pointerdown', () => typer?.reset());
  d.addEventListener('focusin', say);
  box.querySelectorAll('[data-choose]').forEach((b) => b.addEventListener('click', () => { choose(b.dataset.choose); box.querySelector('details').open = false; field?.focus(); }));
  box.hidden = false;
  say();

  window.sanchika = Object.assign(window.sanchika ?? {}, { typing: { Typer, legacy, looksLegacy, method: () => (on ? fitting(d.activeElement) : null), tell } });
}
