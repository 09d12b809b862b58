import React, {useState} from 'react';
import {getCurrentUserId} from 'mattermost-redux/selectors/entities/common';
import {useSelector} from 'react-redux';
import {Select, TextArea} from '../kit/field';
import type {HostState} from '../registry/registry';
import type {ItemView, SignatureView} from '../server_types';
import {knownReview} from '../state/selectors';
import {usePanel} from './context';
import {InlineForm} from './inline_form';
import {useWords} from './words';

const NONE: readonly SignatureView[] = [];

interface SignOffBackFormProps {
  /** A team's approval item. */
  item: ItemView;
  onClose(): void;
}

/** Takes a sign-off back: one's own, or that of another member, which takes a reason. */
export function SignOffBackForm({item, onClose}: SignOffBackFormProps): React.JSX.Element {
  const {change, nameOf, reviewId} = usePanel();
  const say = useWords();
  const me = useSelector((state: HostState) => getCurrentUserId(state));
  const signatures = useSelector(
    (state: HostState) =>
      knownReview(state, reviewId).shown?.approvals.find(({teamId}) => teamId === item.approvalOf)
        ?.signatures ?? NONE,
  );
  const own = signatures.find(({userId}) => userId === me);
  const [chosen, setChosen] = useState(own?.id ?? signatures[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const {id: itemId, number, title} = item;
  const isOwn = chosen === (own?.id ?? '');
  return (
    <InlineForm
      label={say('untick_item', {number})}
      submit={say('undo')}
      ready={isOwn || reason.trim() !== ''}
      send={async () =>
        change(
          {kind: 'untick', itemId, reason: reason.trim(), signatureId: isOwn ? '' : chosen},
          say('done.untick', {number, title}),
          true,
        )
      }
      onClose={onClose}
    >
      {(signatures.length > 1 || (signatures.length === 1 && own === undefined)) && (
        <Select
          label={say('untick_whose')}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        >
          {signatures.map(({id, userId}) => (
            <option key={id} value={id}>
              {nameOf(userId)}
            </option>
          ))}
        </Select>
      )}
      <TextArea
        label={say('untick_reason')}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </InlineForm>
  );
}
