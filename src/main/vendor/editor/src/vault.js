// What is typed is also kept in this browser until the server has it: encrypted with a key that only the signed-in
// session is given, because PCs are shared. Names begin with "draft:", which app.js wipes at sign-out.
const bytes = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
const base64 = (buffer) => {
  const all = new Uint8Array(buffer);
  let text = '';
  for (let i = 0; i < all.length; i += 0x8000) text += String.fromCharCode(...all.subarray(i, i + 0x8000));
  return btoa(text);
};

// Null where the browser cannot encrypt (plain http on another machine) or keeps nothing.
export const vault = (name, secret) => {
  if (!secret || !globalThis.crypto?.subtle) return null;
  const at = `draft:${name}`;
  const key = crypto.subtle.importKey('raw', bytes(secret), 'AES-GCM', false, ['encrypt', 'decrypt']);
  let turn = 0;
  return {
    keep: async (record) => {
      const mine = ++turn;
      try {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key, new TextEncoder().encode(JSON.stringify(record)));
        if (mine === turn) localStorage.setItem(at, `${base64(iv)}.${base64(sealed)}`);
        return true;
      } catch { return false; }
    },
    find: async () => {
      try {
        const kept = localStorage.getItem(at);
        if (!kept) return null;
        const [iv, sealed] = kept.split('.').map(bytes);
        return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await key, sealed)));
      } catch {
        localStorage.removeItem(at); // of another session, or spoilt: nobody can read it any more
        return null;
      }
    },
    wipe: () => { turn += 1; try { localStorage.removeItem(at); } catch { /* none kept */ } },
  };
};
