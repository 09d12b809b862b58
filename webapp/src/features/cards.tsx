import React from 'react';
import {Api} from '../client/api';
import {Bot} from '../cards/bot';
import {type CardTools, type Drawing, OurPost} from '../cards/our_post';
import type {Feature} from '../host';
import type {PostTypeProps} from '../registry/registry';
import {reviewsOf} from './panel';

const chunk = async () => import(/* webpackChunkName: "cards" */ '../cards/cards');
type Load = () => Promise<React.ComponentType<Drawing>>;

/** The types that the server gives its posts, and what draws each. */
const TYPES: readonly (readonly [string, Load])[] = [
  ['custom_prr_review', async () => (await chunk()).ReviewCard],
  ['custom_prr_receipt', async () => (await chunk()).Receipt],
  ['custom_prr_record', async () => (await chunk()).RecordCard],
];

/** Cards, receipts and records, drawn from the review as it is now. */
export const cards: Feature = (host) => {
  const {registry} = host;
  const reviews = reviewsOf(host);
  if (reviews === undefined) return;
  const tools: CardTools = {host, reviews, bot: new Bot(new Api(() => host.http()))};
  for (const [type, load] of TYPES) {
    const id = registry.registerPostTypeComponent?.(type, (given: PostTypeProps) => (
      <OurPost tools={tools} given={given} load={load} />
    ));
    if (id !== undefined) host.onDisabled(() => registry.unregisterPostTypeComponent?.(id));
  }
};
