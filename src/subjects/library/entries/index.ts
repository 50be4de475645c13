import type { LibraryGroup } from "../library";
import { antiCorruptionRisks } from "./casework/anti-corruption";
import { appealsRisks } from "./casework/appeals";
import { arrestRisks } from "./casework/arrest";
import { caseManagementRisks } from "./casework/case-management";
import { civilRisks } from "./casework/civil";
import { malfeasanceRisks } from "./casework/malfeasance";
import { preventionRisks } from "./casework/prevention";
import { prisonsRisks } from "./casework/prisons";
import { prosecutionRisks } from "./casework/prosecution";
import { bailiffsRisks } from "./support/bailiffs";
import { disciplineRisks } from "./support/discipline";
import { financeRisks } from "./support/finance";
import { leadershipRisks } from "./support/leadership";
import { officeRisks } from "./support/office";
import { politicsRisks } from "./support/politics";
import { researchRisks } from "./support/research";
import { technologyRisks } from "./support/technology";

/** Typical risks of every kind of department that a procuratorate has. */
export const LIBRARY: readonly LibraryGroup[] = [
  leadershipRisks,
  ...[
    antiCorruptionRisks,
    malfeasanceRisks,
    prosecutionRisks,
    arrestRisks,
    appealsRisks,
    civilRisks,
    prisonsRisks,
    preventionRisks,
    caseManagementRisks,
  ],
  ...[
    officeRisks,
    politicsRisks,
    disciplineRisks,
    financeRisks,
    researchRisks,
    technologyRisks,
    bailiffsRisks,
  ],
];
