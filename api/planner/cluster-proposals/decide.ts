import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { deliverAfterCommit } from '#api/shared/start-work.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { decideProposal, type ProposalDecision } from '#entities/planner/decide-proposal.ts';
import { proposalResource } from './proposal-resource.ts';

const summaries: Record<ProposalDecision, string> = {
  accept: 'Accept what a clustering run proposes: it goes on and saves it',
  discard: 'Turn down what a clustering run proposes: nothing is changed or charged',
};

function decisionRoute(decision: ProposalDecision) {
  return route(
    {
      method: 'post',
      path: `planner/cluster_proposals/{id}/${decision}/`,
      tag: 'Planner',
      throttle: 'planner',
      permission: 'edit',
      summary: summaries[decision],
      parameters: idParameters,
      target: (em, { id }) => findRow(em, ClusterProposal, id),
      answer: one(proposalResource.row),
    },
    async (call) => {
      const { proposal, outboxMessageId } = await call.em.transactional((em) =>
        decideProposal(em, call.target.id, decision),
      );
      deliverAfterCommit(call, [outboxMessageId]);
      return proposalResource.present(proposal);
    },
  );
}

export const acceptClusterProposal = decisionRoute('accept');
export const discardClusterProposal = decisionRoute('discard');
