import {getCurrentUserLocale} from 'mattermost-redux/selectors/entities/i18n';
import {getTheme} from 'mattermost-redux/selectors/entities/preferences';
import {getMyTeams} from 'mattermost-redux/selectors/entities/teams';
import {getCurrentUserId} from 'mattermost-redux/selectors/entities/users';
import React, {type ElementType, useEffect} from 'react';
import {IntlProvider} from 'react-intl';
import {Provider} from 'react-redux';
import {Redirect, Route, Router, Switch, useLocation} from 'react-router-dom';
import {history} from '../history';
import {translations} from '../plugins/translations';
import {enterTeam} from '../state/team';
import {store, useStage} from '../state/store';
import {applyTheme} from '../theme';
import {AppBar} from './app_bar';
import {ChannelByName, DefaultChannel, DirectByName, Permalink} from './channel_view';
import {ConsolePage} from './console_page';
import {InteractiveDialog} from './dialog';
import {GlobalHeader} from './global_header';
import {Login} from './login';
import {Modals} from './modals';
import {Pluggable, PluginBoundary, useSlot} from './pluggable';
import {Rhs} from './rhs';
import {Sidebar} from './sidebar';

export function App(): React.JSX.Element {
  return (
    <Provider store={store}>
      <Language>
        <Router history={history}>
          <Page />
        </Router>
      </Language>
    </Provider>
  );
}

/** The person's own language, with the words of the plugins. What the stage itself says is English. */
function Language({children}: {children: React.ReactNode}): React.JSX.Element {
  const locale = useStage((state) => getCurrentUserLocale(state, 'en')) || 'en';
  useStage((state) => state.views.locale.translationsVersion);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <IntlProvider locale={locale} key={locale} messages={translations(locale)} onError={onIntlError}>
      {children}
    </IntlProvider>
  );
}

/** A message that a plugin has no translation of is shown by its default text, as in Mattermost. */
function onIntlError(error: {code: string}): void {
  if (error.code !== 'MISSING_TRANSLATION') console.error(error);
}

function Page(): React.JSX.Element {
  const userId = useStage(getCurrentUserId);
  const theme = useStage(getTheme);
  const location = useLocation();
  useEffect(() => {
    applyTheme(theme);
  }, [theme]);
  if (userId === '') {
    const wanted = encodeURIComponent(location.pathname + location.search);
    return (
      <Switch>
        <Route path="/login" component={Login} />
        <Redirect to={`/login?redirect_to=${wanted}`} />
      </Switch>
    );
  }
  return (
    <>
      <GlobalHeader />
      <Body />
      <InteractiveDialog />
      <Modals />
      <Pluggable name="Global" />
    </>
  );
}

function Body(): React.JSX.Element {
  const products = useSlot('Product');
  const routes = useSlot('CustomRouteComponent');
  return (
    <Switch>
      <Route path="/admin_console/plugins/plugin_:pluginId">
        <ConsolePage />
      </Route>
      {routes.map(({id, route}) => (
        <Route key={id} path={`/plug/${route ?? ''}`}>
          <div className="stage-body">
            <Pluggable name="CustomRouteComponent" only={id} />
          </div>
        </Route>
      ))}
      {products.map(({id, pluginId, baseURL, mainComponent, showAppBar}) => {
        const Main: ElementType = mainComponent ?? 'div';
        return (
          <Route key={id} path={baseURL}>
            <div className="stage-body">
              <PluginBoundary pluginId={pluginId}>
                <Main />
              </PluginBoundary>
              <Rhs />
              {showAppBar === true && <AppBar />}
            </div>
          </Route>
        );
      })}
      <Route>
        <ChannelsBody />
      </Route>
    </Switch>
  );
}

function ChannelsBody(): React.JSX.Element {
  // Only what is a team's name is one: `/plug/…` is none.
  const team = `/:team(${useStage(getMyTeams)
    .map(({name}) => name)
    .join('|')})`;
  const {pathname} = useLocation();
  useEffect(() => {
    void enterTeam(pathname);
  }, [pathname]);
  const routes = useSlot('NeedsTeamComponent');
  return (
    <div className="stage-body">
      <Sidebar />
      <Switch>
        <Route path={`${team}/channels/:name`} component={ChannelByName} />
        <Route path={`${team}/messages/@:name`} component={DirectByName} />
        <Route path={[`${team}/pl/:postId`, '/_redirect/pl/:postId']} component={Permalink} />
        {routes.map(({id, route}) => (
          <Route key={id} path={`${team}/${route ?? ''}`}>
            <div className="channel-view">
              <Pluggable name="NeedsTeamComponent" only={id} />
            </div>
          </Route>
        ))}
        <Route component={DefaultChannel} />
      </Switch>
      <Rhs />
      <AppBar />
      <Pluggable name="Root" />
    </div>
  );
}
