import { testKinds } from "../support/kind";
import { whichRegister } from "./02-which-register";

/** The kinds of input that once came out wrong, one folder's after the other. Each stands for its whole kind. */
testKinds("02 责任领导 and 责任科室", whichRegister);
