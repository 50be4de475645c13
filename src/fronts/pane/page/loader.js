/**
 * Starts the pane, and the hidden page behind the ribbon's buttons. ES5, because the web views that cannot run the rest
 * must at least say so. It decides where the page stands, loads office.js, waits for Excel's answer, and only then loads
 * the program. Its own script element says what to load:
 *
 *     data-office    address of office.js
 *     data-app       addresses of the program's scripts, separated by spaces
 *     data-commands  only on the hidden page: ids of the ribbon's functions
 *     data-shared    only on the pane: the same where the address says that the ribbon shares this page
 *     data-window    only on the page of a window that the pane opened: there Excel names no requirement sets
 *
 * A function that Excel calls before the program stands waits in `window.pendingCommands` as [id, event].
 */
(function () {
  "use strict";

  /** Below this Excel has no drop-downs, and half of the pane could do nothing. */
  var OLDEST_API = "1.8";
  /** office.js never answers where one of its files is missing. */
  var PATIENCE_MS = 10000;

  var self = document.getElementById("loader");
  var commands = words(self.getAttribute("data-commands"));
  var shared = words(isShared(window.location.href) ? self.getAttribute("data-shared") : "");
  var history = { pushState: window.history.pushState, replaceState: window.history.replaceState };
  var refusal = isOldWebView(window.navigator.userAgent) ? "old-webview" : null;
  var settled = false;

  window.pendingCommands = [];
  // Fluent looks for fonts and icons on Microsoft's servers unless it is told otherwise.
  window.FabricConfig = { fontBaseUrl: "", iconBaseUrl: "" };

  // The ribbon of an old Excel must answer too, and that takes office.js; the pane says it at once.
  if (refusal && commands.length === 0) tell(refusal);
  else {
    window.setTimeout(noAnswer, PATIENCE_MS);
    load(self.getAttribute("data-office"), meetExcel, incomplete);
  }

  function meetExcel() {
    var known = commands.concat(shared);
    for (var i = 0; i < known.length; i++) answerLater(known[i]);
    window.Office.onReady(function (info) {
      settled = true;
      // office.js takes them away.
      window.history.pushState = history.pushState;
      window.history.replaceState = history.replaceState;
      if (!info || !info.host) tell("outside");
      else if (refusal || !isNewEnough()) refuse();
      else start();
    });
  }

  /** Internet Explorer's engine and the first Edge's: volume-licensed Excel 2016 and 2019. The Edge of today is `Edg/`. */
  function isOldWebView(userAgent) {
    return /Trident\/|MSIE |Edge\/\d/.test(userAgent);
  }

  /** As the manifest for shared runtimes names it. */
  function isShared(address) {
    return /[?&]runtime=shared(?:[&#]|$)/.test(address);
  }

  function isNewEnough() {
    return (
      self.getAttribute("data-window") ||
      window.Office.context.requirements.isSetSupported("ExcelApi", OLDEST_API)
    );
  }

  function refuse() {
    refusal = refusal || "old-excel";
    var waiting = window.pendingCommands;
    window.pendingCommands = [];
    for (var i = 0; i < waiting.length; i++) explain(waiting[i][1]);
    tell(refusal);
  }

  /** Excel may call a function before the program is here, and gives up on names that nobody knows. */
  function answerLater(id) {
    window.Office.actions.associate(id, function (event) {
      if (settled && refusal) explain(event);
      else window.pendingCommands.push([id, event]);
    });
  }

  /** A button of the ribbon has no place of its own to say something: a small window has. */
  function explain(event) {
    var page = new RegExp("^[^?#]*/").exec(window.location.href)[0] + "message.html#" + refusal;
    window.Office.context.ui.displayDialogAsync(page, { width: 40, height: 50 }, function () {
      event.completed();
    });
  }

  function start() {
    hide("no-answer");
    hide("incomplete");
    var scripts = words(self.getAttribute("data-app"));
    (function next() {
      var script = scripts.shift();
      if (script) load(script, next, incomplete);
    })();
  }

  /** To the page of messages; the hidden page has nobody before it. */
  function tell(message) {
    if (commands.length === 0) window.location.replace("message.html#" + message);
  }

  /** Said on the page itself: Excel may still answer, and then the program starts. */
  function noAnswer() {
    if (!settled) show("no-answer");
  }

  function incomplete() {
    settled = true;
    show("incomplete");
  }

  function show(id) {
    hide("starting");
    toggle(id, false);
  }

  function hide(id) {
    toggle(id, true);
  }

  function toggle(id, hidden) {
    var element = document.getElementById(id);
    if (element) element.hidden = hidden;
  }

  function load(address, loaded, failed) {
    var script = document.createElement("script");
    script.onload = loaded;
    script.onerror = failed;
    script.src = address;
    document.getElementsByTagName("head")[0].appendChild(script);
  }

  function words(list) {
    return list ? list.split(" ") : [];
  }
})();
