import React, {useMemo} from 'react';
import {Button} from '../../kit/button';
import {Select} from '../../kit/field';
import type {PageOfReviews, PageReview, ReviewBoard} from '../../server_types';
import {useAddress} from '../address';
import {Answer} from '../answer';
import {useTeams, useUsername} from '../mattermost';
import styles from '../page.module.css';
import {pageOf, Pager} from '../pager';
import {SearchField} from '../search_field';
import {said, useLoaded} from '../use_loaded';
import {useSay} from '../words';
import {Board} from './board';
import {ReviewTable} from './table';

const STATUSES = ['all', 'open', 'waiting', 'held', 'approved', 'ended', 'closed', 'cancelled'] as const;
const FILTERS = ['team_id', 'team', 'dri', 'q'] as const;

/** All reviews that the reader may see: as a board, or as a table. */
export function ReviewsTab(): React.JSX.Element {
  return useAddress().get('view') === 'table' ? <TableView /> : <BoardView />;
}

function useFilter(): Record<string, string> {
  const address = useAddress();
  return said(Object.fromEntries(FILTERS.map((name) => [name, address.get(name)])));
}

function BoardView(): React.JSX.Element {
  const loaded = useLoaded<ReviewBoard>('/board', useFilter());
  const seen = loaded.data?.columns.flatMap(({reviews}) => reviews) ?? [];
  return (
    <>
      <Filters seen={seen} />
      <Answer loaded={loaded}>{(board) => <Board board={board} now={Date.now()} />}</Answer>
    </>
  );
}

function TableView(): React.JSX.Element {
  const address = useAddress();
  const [status, sort, order] = ['status', 'sort', 'order'].map((name) => address.get(name));
  const page = pageOf(address.get('page'));
  const loaded = useLoaded<PageOfReviews>('/reviews', {
    ...useFilter(),
    ...said({
      status: STATUSES.find((each) => each === status) ?? '',
      sort: sort ?? '',
      order: order ?? '',
      page: page === 1 ? '' : String(page),
    }),
  });
  return (
    <>
      <Filters seen={loaded.data?.reviews ?? []} />
      <Answer loaded={loaded}>
        {(found) => (
          <>
            <ReviewTable page={found} now={Date.now()} />
            <Pager more={found.more} />
          </>
        )}
      </Answer>
    </>
  );
}

function Filters({seen}: {seen: readonly PageReview[]}): React.JSX.Element {
  const say = useSay();
  const address = useAddress();
  const username = useUsername();
  const isTable = address.get('view') === 'table';
  const mattermostTeams = useTeams();
  const teams = useReviewingTeams(seen, address.get('team'));
  const change =
    (name: string) =>
    (event: React.ChangeEvent<HTMLSelectElement>): void =>
      address.change({[name]: event.target.value, page: ''});
  const type =
    (name: string) =>
    (value: string): void =>
      address.change({[name]: value, page: ''}, 'replace');
  const isMine = address.get('dri') === username;
  return (
    <div className={styles['filters']} role="search" aria-label={say('filters')}>
      <SearchField
        label={say('filter.text')}
        placeholder={say('filter.text.hint')}
        value={address.get('q')}
        onSearch={type('q')}
      />
      {isTable && (
        <Select
          label={say('column.state')}
          value={address.get('status') || 'all'}
          onChange={change('status')}
        >
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {say(`state.${status}`)}
            </option>
          ))}
        </Select>
      )}
      <Select label={say('filter.reviewing')} value={address.get('team')} onChange={change('team')}>
        <option value="">{say('filter.any')}</option>
        {teams.map(({id, name}) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {mattermostTeams.length > 1 && (
        <Select label={say('filter.team')} value={address.get('team_id')} onChange={change('team_id')}>
          <option value="">{say('filter.any')}</option>
          {mattermostTeams.map(({id, title}) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
      <SearchField
        label={say('column.dri')}
        placeholder={say('filter.person.hint')}
        value={address.get('dri')}
        onSearch={type('dri')}
      />
      <div className={styles['filterButtons']}>
        <Button aria-pressed={isMine} onClick={() => address.change({dri: isMine ? '' : username, page: ''})}>
          {say('filter.mine')}
        </Button>
        <div className={styles['switch']} role="group" aria-label={say('view')}>
          <Button aria-pressed={!isTable} onClick={() => address.change({view: '', status: '', page: ''})}>
            {say('view.board')}
          </Button>
          <Button aria-pressed={isTable} onClick={() => address.change({view: 'table'})}>
            {say('view.table')}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Those that were seen, and the one that is looked for. */
function useReviewingTeams(seen: readonly PageReview[], chosen: string): {id: string; name: string}[] {
  return useMemo(() => {
    const byId = new Map(seen.flatMap(({teams}) => teams.map(({id, name}) => [id, name] as const)));
    if (chosen !== '' && !byId.has(chosen)) byId.set(chosen, chosen);
    return [...byId]
      .map(([id, name]) => ({id, name}))
      .sort((one, other) => one.name.localeCompare(other.name));
  }, [seen, chosen]);
}
