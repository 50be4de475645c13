import { lineFormContract } from "../../support/line-forms";
import { headlessUniver } from "../../support/univer";

lineFormContract("the workbench", (image, file) => Promise.resolve(headlessUniver(image, file).live));
