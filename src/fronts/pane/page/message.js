/**
 * Shows one message of message.html: `#old-excel`, `#old-webview`, `#outside`, `#help`, or `#said=` and a sentence.
 * ES5, like the loader.
 */
(function () {
  "use strict";

  show();
  window.onhashchange = show;

  function show() {
    var hash = window.location.hash.slice(1);
    var chosen = document.getElementById(hash.split("=")[0]);
    if (!chosen || !isChoice(chosen)) chosen = document.getElementById("help");
    var sentence = /^said=(.*)$/.exec(hash);
    document.getElementById("said-text").textContent = sentence ? decodeURIComponent(sentence[1]) : "";
    // A refusal of the moment has nothing to do with the command line.
    document.getElementById("command-line").style.display = chosen.id === "said" ? "none" : "block";
    var choices = document.querySelectorAll(".choice");
    for (var i = 0; i < choices.length; i++) {
      choices[i].style.display = choices[i] === chosen ? "block" : "none";
    }
  }

  function isChoice(element) {
    return / choice$/.test(element.className);
  }
})();
