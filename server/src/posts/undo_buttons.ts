import type {Button, Message} from './announcer';

/** A sign-off that a receipt answers. */
export interface Signed {
  signatureId: string;
  /** The team's name. */
  team: string;
}

/** One button for each sign-off of a receipt: for its signer, whoever sees it. */
export function undoButtons(reviewId: string, signed: readonly Signed[], ofSeveral = false): Button[] {
  return signed.map(({signatureId, team}) => ({
    label: labelOf(team, signed.length > 1 || ofSeveral),
    route: 'signoff/undo',
    context: {review: reviewId, signature: signatureId},
  }));
}

function labelOf(team: string, ofSeveral: boolean): Message {
  return ofSeveral ? {key: 'button.undo-team', params: {team}} : {key: 'button.undo', params: {}};
}
