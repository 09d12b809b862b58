import React, {memo} from 'react';
import type {ReviewDetail, TierId} from '../server_types';
import {usePanel} from './context';
import {Fact} from './fact';
import styles from './panel.module.css';
import {Due, When} from './when';
import {useWords} from './words';

const TIERS: readonly TierId[] = ['1', '2', '3', '4'];

/** What is known of the review, besides its approvals and items. */
export const Facts = memo(function Facts({review}: {review: ReviewDetail}): React.JSX.Element {
  const {nameOf, change} = usePanel();
  const say = useWords();
  const {may} = review.me;
  const unknown = <span className={styles['faint']}>{say('unknown')}</span>;
  const tierName = (tier: string): string => say('tier_is', {tier});
  return (
    <dl className={styles['facts']}>
      <Fact title={say('dri')}>{nameOf(review.driId)}</Fact>
      {review.dueAt > 0 && (
        <Fact title={say('due')}>
          <Due at={review.dueAt} open={review.status === 'open'} />
        </Fact>
      )}
      <Fact
        title={say('tier')}
        edit={
          may.setTier
            ? {
                value: review.tier,
                options: TIERS.map((tier) => ({value: tier, title: tierName(tier)})),
                send: async (value) =>
                  change(
                    {kind: 'tier', value},
                    say('done.fact', {title: say('tier'), value: tierName(value)}),
                    true,
                  ),
              }
            : undefined
        }
      >
        {review.tier === '' ? unknown : tierName(review.tier)}
      </Fact>
      {review.facts.map(({id, title, options, value, required}) => (
        <Fact
          key={id}
          title={title}
          edit={
            may.setFact
              ? {
                  value,
                  options: options.map((option) => ({value: option, title: option})),
                  send: async (next) =>
                    change(
                      {kind: 'fact', factId: id, value: next},
                      say('done.fact', {title, value: next}),
                      true,
                    ),
                }
              : undefined
          }
        >
          {value === '' ? (
            <span className={styles['faint']}>{required ? say('unknown_required') : say('unknown')}</span>
          ) : (
            value
          )}
        </Fact>
      ))}
      <Fact title={say('template')}>
        {review.template.title} {review.template.version}
        {review.newerTemplate !== '' && (
          <span className={styles['faint']}> · {say('newer', {version: review.newerTemplate})}</span>
        )}
      </Fact>
      {review.acceptedBy !== '' && <Fact title={say('accepted_by')}>{nameOf(review.acceptedBy)}</Fact>}
      {review.handedTo !== '' && <Fact title={say('handed_to')}>{nameOf(review.handedTo)}</Fact>}
      {review.carriedFrom !== '' && <Fact title={say('carried_from')}>{review.carriedFrom}</Fact>}
      {review.carriedTo !== '' && <Fact title={say('carried_to')}>{review.carriedTo}</Fact>}
      {review.reReviewAt > 0 && (
        <Fact title={say('re_review')}>
          <Due at={review.reReviewAt} open={false} />
        </Fact>
      )}
      {review.endedAt > 0 && (
        <Fact title={review.status === 'cancelled' ? say('cancelled') : say('closed')}>
          <When at={review.endedAt} />
          {review.endedBy !== '' && ` · ${nameOf(review.endedBy)}`}
          {review.endReason !== '' && (
            <>
              {' · '}
              <q>{review.endReason}</q>
            </>
          )}
        </Fact>
      )}
    </dl>
  );
});
