import React from 'react';
import type {Feature, Host} from '../host';
import {Text} from '../i18n/text';
import {Later} from '../kit/later';
import {ReviewIcon} from '../kit/review_icon';

/** The page's place below a Mattermost team: `/<team>/prr/reviews`. */
const ROUTE = 'reviews';

const loadPage = async () => import(/* webpackChunkName: "page" */ '../pages/page');

/**
 * The page of reviews, templates, reports and records, and the way to it from the menu of products.
 * It lies below a team, since there the host asks for a login where one is wanted, and keeps its websocket.
 */
export const pages: Feature = (host) => {
  const {registry} = host;
  host.keep(
    registry.registerNeedsTeamRoute?.(ROUTE, () => (
      <Later load={loadPage}>{({Page}) => <Page host={host} />}</Later>
    )),
  );
  host.keep(
    registry.registerMainMenuAction?.(<Text id="prr.main_menu.page" />, () => openPage(host), <ReviewIcon />),
  );
};

/** Goes to the page, below the Mattermost team that the person is looking at, or one that they are in. */
export function openPage(host: Host, query = ''): void {
  const {teams, currentTeamId, myMembers} = host.store.getState().entities.teams;
  const team = teams[currentTeamId] ?? Object.values(teams).find(({id}) => myMembers[id] !== undefined);
  if (team !== undefined) {
    host.goTo(`/${team.name}/prr/${ROUTE}${query}`);
  }
}
