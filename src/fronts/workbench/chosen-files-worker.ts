// The pane's own worker, in browsers older than those of Excel.
import "./polyfills";
import "../pane/services/worker";
