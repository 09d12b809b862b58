import * as PropTypes from 'prop-types';
import * as Luxon from 'luxon';
import {Client4} from 'mattermost-redux/client';
import * as React from 'react';
import * as ReactBootstrap from 'react-bootstrap';
import * as ReactDOM from 'react-dom';
import * as ReactIntl from 'react-intl';
import * as ReactRedux from 'react-redux';
import * as ReactRouterDom from 'react-router-dom';
import * as Redux from 'redux';
import {formatText} from './components/markdown';
import {Avatar, BotBadge, Timestamp} from './components/person';
import {history} from './history';
import {registerPlugin} from './plugins/load';
import type {StageState} from './state/store';
import {closeRhs, selectRhsPost, type ViewsAction} from './state/views';
import {websocket} from './websocket';

const WebSocketContext = React.createContext(websocket);

type Message = Parameters<Parameters<typeof websocket.addMessageListener>[0]>[0];

/** Listens to all websocket messages while the component that calls it is there. */
function useWebSocket({handler}: {handler: (message: Message) => void}): void {
  React.useEffect(() => {
    websocket.addMessageListener(handler);
    return () => {
      websocket.removeMessageListener(handler);
    };
  }, [handler]);
}

const openModal = (modal: Omit<Extract<ViewsAction, {type: 'MODAL_OPEN'}>, 'type'>): ViewsAction => ({
  type: 'MODAL_OPEN',
  ...modal,
});

/** Mattermost's HTML of a message, as a component. The stage's HTML was made by `formatText`, which escapes. */
function messageHtmlToComponent(html: string): React.JSX.Element {
  return React.createElement('div', {className: 'stage-markdown', dangerouslySetInnerHTML: {__html: html}});
}

/** What Mattermost 11 puts on `window` for plugins: libraries, and the parts of its own that this stage has. */
export function setGlobals(): void {
  Object.assign(window, {
    React,
    ReactDOM,
    ReactIntl,
    Redux,
    ReactRedux,
    ReactBootstrap,
    ReactRouterDom,
    PropTypes,
    Luxon,
    registerPlugin,
    PostUtils: {formatText, messageHtmlToComponent},
    Components: {
      Avatar,
      BotBadge,
      Timestamp,
      imageURLForUser: (userId: string, lastPictureUpdate = 0) =>
        Client4.getProfilePictureUrl(userId, lastPictureUpdate),
    },
    WebappUtils: {
      browserHistory: history,
      modals: {openModal, ModalIdentifiers: {}},
      // A test stage makes no noise.
      notificationSounds: {ring: () => undefined, stopRing: () => undefined},
    },
    ProductApi: {
      useWebSocket,
      useWebSocketClient: () => websocket,
      WebSocketProvider: WebSocketContext,
      closeRhs,
      selectRhsPost,
      getRhsSelectedPostId: (state: StageState) => state.views.rhs.selectedPostId,
      getIsRhsOpen: (state: StageState) => state.views.rhs.isSidebarOpen,
    },
  });
}
