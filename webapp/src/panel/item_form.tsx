import React, {useState} from 'react';
import {TextArea} from '../kit/field';
import type {ItemView} from '../server_types';
import {usePanel} from './context';
import {GapForm} from './gap_form';
import {InlineForm} from './inline_form';
import {PeoplePicker, type Person} from './people_picker';
import {ReasonForm} from './reason_form';
import {SignOffBackForm} from './sign_off_back_form';
import {Button} from '../kit/button';
import {useWords} from './words';

export type ItemFormKind = 'answer' | 'not-applicable' | 'skip' | 'sign' | 'untick' | 'assign' | 'gap';

interface ItemFormProps {
  item: ItemView;
  onClose(): void;
}

/** What is needed for doing something with an item that takes more than a click. */
export function ItemForm({kind, item, onClose}: ItemFormProps & {kind: ItemFormKind}): React.JSX.Element {
  const {change, teamOf} = usePanel();
  const say = useWords();
  const {id: itemId, number, title} = item;
  switch (kind) {
    case 'answer':
      return <AnswerForm item={item} onClose={onClose} />;
    case 'assign':
      return <AssignForm item={item} onClose={onClose} />;
    case 'gap':
      return <GapForm itemId={itemId} label={say('gap_for', {number})} onClose={onClose} />;
    case 'skip':
      return (
        <ReasonForm
          label={say('skip_item', {number})}
          field={say('skip_reason')}
          submit={say('skip')}
          send={async (reason) =>
            change({kind: 'skip', itemId, reason}, say('done.skip', {number, title}), true)
          }
          onClose={onClose}
        />
      );
    case 'sign': {
      const team = teamOf(item.approvalOf);
      // A system admin who is not of the team may tick its item, which approves nothing.
      const label = item.mine ? say('sign_for', {team}) : say('tick_item', {number});
      const done = item.mine ? say('done.sign', {team}) : say('done.tick', {number, title});
      return (
        <InlineForm
          label={label}
          submit={label}
          send={async () => change({kind: 'tick', itemId}, done, true)}
          onClose={onClose}
        >
          <p>{item.mine ? say('sign_alone', {team}) : say('tick_is_none', {team})}</p>
        </InlineForm>
      );
    }
    case 'untick':
      return <SignOffBackForm item={item} onClose={onClose} />;
    case 'not-applicable':
      return (
        <ReasonForm
          label={say('not_applicable_item', {number})}
          field={say('not_applicable_reason')}
          submit={say('not_applicable')}
          send={async (reason) =>
            change(
              {kind: 'not-applicable', itemId, reason},
              say('done.not_applicable', {number, title}),
              true,
            )
          }
          onClose={onClose}
        />
      );
  }
}

function AnswerForm({item: {id: itemId, number, title, answer}, onClose}: ItemFormProps): React.JSX.Element {
  const {change} = usePanel();
  const say = useWords();
  const given = answer?.kind === 'answered' ? answer : null;
  const [text, setText] = useState(given?.text ?? '');
  const [links, setLinks] = useState('');
  const send = async () =>
    change(
      {kind: 'answer', itemId, text: text.trim(), evidence: links.trim()},
      say('done.answer', {number, title}),
      true,
    );
  return (
    <InlineForm
      label={say('answer_item', {number})}
      submit={say('answer_send')}
      ready={text.trim() !== '' || links.trim() !== ''}
      send={send}
      onClose={onClose}
    >
      <TextArea
        label={say('answer_text')}
        help={say('answer_help')}
        rows={4}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <TextArea
        label={say('answer_links')}
        help={say('answer_links_help')}
        rows={2}
        value={links}
        onChange={(event) => setLinks(event.target.value)}
      />
    </InlineForm>
  );
}

function AssignForm({
  item: {id: itemId, number, title, assigneeId},
  onClose,
}: ItemFormProps): React.JSX.Element {
  const {change, nameOf} = usePanel();
  const say = useWords();
  const [person, setPerson] = useState<Person | null>(null);
  const assign = async ({userId, username}: Person) =>
    change(
      {kind: 'assign', itemId, userId, username},
      username === ''
        ? say('done.assign_nobody', {number, title})
        : say('done.assign', {number, title, name: username}),
      true,
    );
  return (
    <InlineForm
      label={say('assign_item', {number})}
      submit={say('assign')}
      ready={person !== null}
      send={async () => assign(person ?? {userId: '', username: ''})}
      onClose={onClose}
    >
      <PeoplePicker label={say('assign_whom')} onChoose={setPerson} />
      {assigneeId !== '' && (
        <Button
          small
          look="quiet"
          onClick={() => {
            void assign({userId: '', username: ''}).then(({done}) => {
              if (done) onClose();
            });
          }}
        >
          {say('assign_nobody', {name: nameOf(assigneeId)})}
        </Button>
      )}
    </InlineForm>
  );
}
