import type {GlobalState} from '@mattermost/types/store';
import configureStore from 'mattermost-redux/store/configureStore';
import {type TypedUseSelectorHook, useDispatch, useSelector} from 'react-redux';
import type {Store} from 'redux';
import type {ThunkDispatch} from 'redux-thunk';
import {pluginsReducer, type PluginsAction, type PluginsState} from './plugins_state';
import {type ViewsAction, viewsReducer, type ViewsState} from './views';

export interface StageState extends GlobalState {
  plugins: PluginsState;
  views: ViewsState;
}

/** Takes mattermost-redux's actions and thunks besides the stage's own. */
export type StageDispatch = ThunkDispatch<StageState, unknown, {type: string} & Record<string, unknown>> &
  ((action: PluginsAction | ViewsAction) => unknown);

export type StageStore = Omit<Store<StageState>, 'dispatch'> & {dispatch: StageDispatch};

/** mattermost-redux's store, with what the web app has besides in it. */
export const store: StageStore = configureStore<StageState>({
  appReducers: {plugins: pluginsReducer, views: viewsReducer},
  getAppReducers: () => ({}),
  preloadedState: {},
});

export const useStage: TypedUseSelectorHook<StageState> = useSelector;
export const useStageDispatch: () => StageDispatch = () => useDispatch<StageDispatch>();
