// Everything works without this script; it moves focus to errors, folds the menu on a phone and stops double clicks.
import { initAll } from "./govuk-frontend-6.6.0.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
