/** What runs on pages before us. Each is the text of a classic script, as such scripts come. */

/** An old framework's ways with JSON, as Prototype 1.6 had them, and somebody's additions that show up in every loop. */
export const pollutedPrototypes = `
  Array.prototype.toJSON = function () { return '[' + this.map(function (item) { return JSON.stringify(item); }).join(', ') + ']'; };
  Array.prototype.last = function () { return this[this.length - 1]; };
  Object.prototype.extend = function (other) { for (var name in other) this[name] = other[name]; return this; };
  String.prototype.toJSON = function () { return '"' + this + '"'; };
`;

/** What an attacker who reaches a prototype writes there, once the page has loaded. */
export const reachedPrototype = `
  ['isAdmin', 'status', 'sandbox', 'sandboxUrl', 'innerHTML', 'backendUrl', 'amount', 'total', 'autoRenew', 'couponCode'].forEach(function (name) {
    Object.prototype[name] = 'polluted';
  });
`;

/** Analytics that listen to every request, and keep what they can read of it in \`heard\`. */
export const listeningAnalytics = `
  window.heard = [];
  var fetched = window.fetch;
  window.fetch = function (input, init) {
    heard.push('fetch ' + (input.url || input) + ' ' + ((init && init.body) || ''));
    return fetched.apply(this, arguments).then(function (response) {
      response.clone().text().then(function (text) { heard.push(text.length + ' letters'); });
      return response;
    });
  };
  ['pushState', 'replaceState'].forEach(function (name) {
    var native = history[name];
    history[name] = function () { heard.push(name + ' ' + JSON.stringify(arguments[0]) + ' ' + location.href); return native.apply(history, arguments); };
  });
  addEventListener('message', function (event) { heard.push('message ' + JSON.stringify(event.data)); });
  addEventListener('keydown', function (event) { heard.push('key ' + event.key); }, true);
  addEventListener('input', function (event) { heard.push('input ' + (event.composedPath()[0].value || '')); }, true);
`;

/** Replacements of what every browser has, which do the same by other means. */
export const polyfills = `
  var NativePromise = window.Promise;
  window.Promise = class Promise extends NativePromise { static get [Symbol.species]() { return Promise; } };
  ['NumberFormat', 'DateTimeFormat', 'PluralRules', 'ListFormat', 'DisplayNames'].forEach(function (name) {
    var Native = Intl[name];
    Intl[name] = function (locales, options) { return new Native(locales, options); };
    Intl[name].prototype = Native.prototype;
    Intl[name].supportedLocalesOf = Native.supportedLocalesOf;
  });
  var nativeNow = Date.now;
  window.Date = class extends Date {};
  Date.now = nativeNow;
  Element.prototype.matches = function (selector) { return [].indexOf.call((this.ownerDocument || document).querySelectorAll(selector), this) >= 0; };
  window.queueMicrotask = function (task) { Promise.resolve().then(task); };
`;

/** A browser that lets a page keep nothing, as it may do with frames of third parties. */
export const nothingKept = `
  var denied = function () { throw new DOMException('denied', 'SecurityError'); };
  ['localStorage', 'sessionStorage', 'indexedDB', 'caches'].forEach(function (name) { Object.defineProperty(window, name, { get: denied }); });
  Object.defineProperty(document, 'cookie', { get: denied, set: denied });
  Object.defineProperty(navigator, 'locks', { value: { request: function () { return Promise.reject(new DOMException('denied', 'SecurityError')); } } });
  window.BroadcastChannel = function () { denied(); };
`;

/** A browser's translation: every text that may be translated is put into \`font\` elements, again and again. */
export const translated = `
  var stays = function (node) {
    for (var at = node.parentNode; at; at = at.parentNode || at.host) {
      if (at.nodeType === 1 && (at.getAttribute('translate') === 'no' || /^(STYLE|SCRIPT|TEXTAREA|FONT)$/.test(at.tagName))) return true;
    }
    return false;
  };
  var translate = function (root) {
    var walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT), found = [];
    while (walker.nextNode()) {
      var node = walker.currentNode;
      if (node.nodeType === 1 && node.shadowRoot) translate(node.shadowRoot);
      if (node.nodeType === 3 && /\\S/.test(node.data) && !stays(node)) found.push(node);
    }
    found.forEach(function (node) {
      var outer = document.createElement('font'), inner = document.createElement('font');
      node.replaceWith(outer);
      outer.append(inner);
      inner.append(node.data);
    });
  };
  setInterval(function () { translate(document.body); }, 50);
`;
