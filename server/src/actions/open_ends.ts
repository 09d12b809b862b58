import type {Message} from '../posts/announcer';
import {missingFields} from '../review/facts';
import type {Review} from '../review/types';
import {openGapsMessages} from '../signoff/closing_messages';
import type {Work} from '../signoff/work';
import type {Template} from '../templates/template';

/** What was left open when a review was closed, for whoever has closed it: none of it keeps a review from closing. */
export async function openEnds(
  work: Work,
  templates: {ofReview(review: Pick<Review, 'template'>): Promise<Template | null>},
): Promise<Message[]> {
  const {review} = work;
  const missing = missingFields(review, (await templates.ofReview(review))?.fields ?? []);
  return [
    ...openGapsMessages(work),
    ...(missing.length === 0
      ? []
      : [
          {
            key: 'close.fields-missing',
            params: {count: missing.length, fields: missing.map(({title}) => title).join(', ')},
          },
        ]),
  ];
}
