import type {ReviewReport} from '../review/report';
import type {Names} from './names';

/** What those are called who have put a review on hold: for `closeRefusal`, which looks nobody up. */
export async function holderNames(
  {approvals}: Pick<ReviewReport, 'approvals'>,
  names: Names,
): Promise<(userId: string) => string> {
  const known = new Map<string, string>();
  for (const {by} of approvals.flatMap(({holds}) => holds)) {
    known.set(by, known.get(by) ?? (await names.of(by)));
  }
  return (userId) => known.get(userId) ?? userId;
}
