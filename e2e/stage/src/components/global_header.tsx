import {logout} from 'mattermost-redux/actions/users';
import {getCurrentTeam} from 'mattermost-redux/selectors/entities/teams';
import {getCurrentUser, isCurrentUserSystemAdmin} from 'mattermost-redux/selectors/entities/users';
import React, {type ElementType} from 'react';
import {useLocation} from 'react-router-dom';
import {history} from '../history';
import {siteAddress} from '../site';
import {useStage, useStageDispatch} from '../state/store';
import {Menu, type MenuEntry} from './menu';
import {useSlot} from './pluggable';

/** What this page is, the menu of products and plugins, and who is signed in. */
export function GlobalHeader(): React.JSX.Element {
  const dispatch = useStageDispatch();
  const user = useStage(getCurrentUser);
  const team = useStage(getCurrentTeam);
  const isAdmin = useStage(isCurrentUserSystemAdmin);
  const isConnected = useStage((state) => state.websocket.connected);
  const plugins = useStage((state) => state.plugins.plugins);
  const products = useSlot('Product');
  const mainMenu = useSlot('MainMenu');
  const {pathname} = useLocation();
  const product = products.find(({baseURL = ''}) => pathname.startsWith(baseURL));
  const Centre: ElementType | undefined = product?.headerCentreComponent;
  const Right: ElementType | undefined = product?.headerRightComponent;
  const go = (path: string) => (): void => {
    history.push(path);
  };
  const entries: MenuEntry[] = [
    {key: 'channels', text: 'Channels', action: go(`/${team?.name ?? ''}/channels/town-square`)},
    ...products.map(({id, switcherText, switcherIcon, switcherLinkURL}) => ({
      key: id,
      text: switcherText,
      icon: switcherIcon,
      action: go(switcherLinkURL ?? '/'),
    })),
    ...mainMenu.map(({id, text, mobileIcon, action}) => ({
      key: id,
      text,
      icon: mobileIcon,
      action: () => void action?.(),
    })),
    ...(isAdmin
      ? Object.values(plugins).map(({id, name}) => ({
          key: `console-${id}`,
          text: `System Console: ${name ?? id}`,
          action: go(`/admin_console/plugins/plugin_${id}`),
        }))
      : []),
  ];
  const leave = async (): Promise<void> => {
    await dispatch(logout());
    window.location.assign(`${siteAddress}/login`);
  };
  return (
    <header id="global-header" className="global-header">
      <Menu id="product_switch_menu" label="Product switch menu" entries={entries}>
        ▦
      </Menu>
      <span className="global-header__note">A test stage, not Mattermost’s own web client</span>
      {Centre !== undefined && <Centre />}
      {Right !== undefined && <Right />}
      {!isConnected && <span role="status">Connecting…</span>}
      <Menu
        id="userAccountMenuButton"
        className="stage-menu--end"
        label={`User menu of ${user?.username}`}
        entries={[{key: 'logout', id: 'userAccountMenu_logout', text: 'Log out', action: () => void leave()}]}
      >
        {user?.username}
      </Menu>
    </header>
  );
}
