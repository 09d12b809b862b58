import {dossierOf} from '../review/dossier';
import type {Review} from '../review/types';

/** User ids of everybody whose name is shown with answers and gaps. */
export function peopleOfDossier(review: Review): string[] {
  const {answers, gaps} = dossierOf(review);
  return [
    ...answers.map(({by}) => by),
    ...gaps.flatMap(({by, ownerId, accepted, done}) => [
      by,
      ownerId,
      accepted?.by ?? '',
      accepted?.ownerId ?? '',
      done?.by ?? '',
    ]),
  ];
}
