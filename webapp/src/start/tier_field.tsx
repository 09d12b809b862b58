import React from 'react';
import {useIntl} from 'react-intl';
import type {PreviewSection, StartFormView} from '../server_types';
import {TextField} from '../kit/field';
import {mandatoryIn, minutesDown, readTier} from './tier';
import {useWords} from './words';

interface TierFieldProps {
  value: string;
  tiers: StartFormView['tiers'];
  /** Of the template, once they are known. */
  sections: readonly PreviewSection[];
  /** '' for nothing. */
  error: string;
  onChange(value: string): void;
}

/** The availability target or the tier, with what follows from it. */
export function TierField({value, tiers, sections, error, onChange}: TierFieldProps): React.JSX.Element {
  const say = useWords();
  const means = useMeaning(tiers);
  const read = readTier(value, tiers);
  const tier = read === null || read === 'unreadable' ? '' : read.tier;
  const mandatory = sections.length === 0 ? '' : say('slo.mandatory', {count: mandatoryIn(sections, tier)});
  return (
    <TextField
      label={say('slo')}
      value={value}
      autoComplete="off"
      error={error}
      help={
        <span role="status">
          {read === null ? say('slo.help') : `${means(read)} ${tier === '' ? '' : mandatory}`}
        </span>
      }
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function useMeaning(tiers: StartFormView['tiers']) {
  const say = useWords();
  const {formatNumber} = useIntl();
  const percent = (value: number): string => formatNumber(value, {maximumFractionDigits: 6});
  return (read: Exclude<ReturnType<typeof readTier>, null>): string => {
    if (read === 'unreadable') return say('slo.unreadable');
    const {tier, slo} = read;
    if (slo > 0) return say('slo.target', {target: percent(slo), tier, minutes: minutesDown(slo)});
    const place = tiers.findIndex(({id}) => id === tier);
    const lowest = tiers[place]?.slo ?? 0;
    if (lowest > 0) return say('slo.tier', {tier, slo: percent(lowest), minutes: minutesDown(lowest)});
    return say('slo.lowest', {tier, slo: percent(tiers[place - 1]?.slo ?? 0)});
  };
}
