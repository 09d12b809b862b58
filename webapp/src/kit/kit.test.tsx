/** @jest-environment jsdom */
import {screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {axe} from 'jest-axe';
import React, {useState} from 'react';
import {render} from '../../test/render';
import {Button, IconButton} from './button';
import {Dialog} from './dialog';
import {Select, TextArea, TextField} from './field';
import {Loading} from './loading';
import {Markdown} from './markdown';
import {Notice} from './notice';
import {ProgressBar} from './progress_bar';
import {Tag} from './tag';

function Asking({onClose = () => undefined}: {onClose?: () => void}): React.JSX.Element {
  const [open, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    onClose();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Skip</Button>
      {open && (
        <Dialog title="Why?" onClose={close} buttons={<Button look="primary">Skip it</Button>}>
          <TextField label="Reason" />
        </Dialog>
      )}
    </>
  );
}

test('a dialog has its title for a name, and gives the focus back to what opened it', async () => {
  render(<Asking />);
  const opener = screen.getByRole('button', {name: 'Skip'});
  await userEvent.click(opener);
  expect(screen.getByRole('dialog', {name: 'Why?'})).toBeVisible();
  await userEvent.click(screen.getByRole('button', {name: 'Close'}));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(opener).toHaveFocus();
});

test('what is typed in a dialog is not for the host’s shortcuts', async () => {
  const heard = jest.fn();
  document.addEventListener('keydown', heard);
  render(
    <div onKeyDown={heard}>
      <Dialog title="Why?" onClose={() => undefined}>
        <TextField label="Reason" />
      </Dialog>
    </div>,
  );
  await userEvent.type(screen.getByLabelText('Reason'), 'x');
  document.removeEventListener('keydown', heard);
  // React hands events on from the root: the one of the host's own component must not see it.
  expect(
    heard.mock.calls.filter(([event]: [{nativeEvent?: unknown}]) => event.nativeEvent !== undefined),
  ).toEqual([]);
});

test('what is wrong with a field is read with it', () => {
  render(<TextField label="Title" error="Say which service." help="A few words" />);
  const field = screen.getByLabelText('Title');
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription('Say which service. A few words');
});

test('text is drawn by the host where it can', () => {
  const {rerender} = render(<Markdown text="**now**" />);
  expect(screen.getByText('**now**')).toBeInTheDocument();
  window.PostUtils = {
    formatText: (text) => `html of ${text}`,
    messageHtmlToComponent: (html) => <em>{html}</em>,
  };
  rerender(<Markdown text="**now**" />);
  expect(screen.getByText('html of **now**').tagName).toBe('EM');
  delete window.PostUtils;
});

test('all of it can be used without seeing it', async () => {
  const {container} = render(
    <main>
      <Button look="primary">Close review</Button>
      <IconButton label="More" />
      <TextField label="Title" error="Say which service." help="A few words" />
      <TextArea label="Answer" />
      <Select label="Tier">
        <option>Tier 1</option>
      </Select>
      <Notice kind="error" onDismiss={() => undefined}>
        No
      </Notice>
      <ProgressBar label="Items" done={3} total={5} />
      <Tag>SRE</Tag>
      <Loading />
      <Dialog title="Why?" onClose={() => undefined}>
        …
      </Dialog>
    </main>,
  );
  expect((await axe(container)).violations).toEqual([]);
});
