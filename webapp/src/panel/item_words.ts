import type {ItemView} from '../server_types';
import type {PanelTools} from './context';
import type {Say} from './words';

/** Whose an item is: the name of a reviewing team or a person; '' for nobody's. */
export function ownerOf({owner}: ItemView, {nameOf, teamOf}: Pick<PanelTools, 'nameOf' | 'teamOf'>): string {
  switch (owner.kind) {
    case 'team':
      return teamOf(owner.teamId);
    case 'person':
      return nameOf(owner.userId);
    case 'none':
      return '';
  }
}

/** Who put an item into its state; '' while it is open. */
export function tickedBy(
  {state, by, asAdmin}: ItemView,
  {nameOf}: Pick<PanelTools, 'nameOf'>,
  say: Say,
): string {
  if (state === 'open' || by === '') return '';
  return asAdmin ? say('by_admin', {name: nameOf(by)}) : nameOf(by);
}
