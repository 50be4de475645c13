import type { SupervisionCheck } from "../subject";
import * as catalogue from "./catalogue/warnings";
import {
  holidaysAreKnown,
  repeatedRounds,
  repliesAreWhole,
  repliesInTime,
  signedForInTime,
  stepsAreInOrder,
} from "./rules/course";
import { admonitionIsApproved, methodFitsObject, methodHasTerm, methodIsSevereEnough } from "./rules/methods";
import { numbersRunOn } from "./rules/numbers";
import { issuerStandsAbove, leaderAnswers, leadersAreReported } from "./rules/people";
import { unasked } from "./rules/told";
import { addedPointsGetMeasures, newRisksGetMeasures, offencesAreHandedOver } from "./rules/texts";

/** What is asked of 预警处置台账. */
export const warningChecks: readonly SupervisionCheck[] = [
  ...[methodFitsObject, methodHasTerm, methodIsSevereEnough, admonitionIsApproved],
  ...[repliesInTime, repliesAreWhole, repeatedRounds, signedForInTime, holidaysAreKnown, stepsAreInOrder],
  ...[leaderAnswers, leadersAreReported, issuerStandsAbove],
  ...[
    unasked(catalogue.W06, ({ record }) => record.对象类型 !== "检察干警"),
    unasked(catalogue.W07, () => true),
    unasked(catalogue.W11, ({ record }) => record.riskId !== null),
    unasked(catalogue.W17, () => true),
  ],
  ...[newRisksGetMeasures, addedPointsGetMeasures, offencesAreHandedOver, numbersRunOn],
];
