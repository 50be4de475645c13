// Files are read as in the pane, away from the page's own thread.
import "../taskpane/worker";
