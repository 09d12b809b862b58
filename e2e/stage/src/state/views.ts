import type {ElementType} from 'react';
import type {UnknownAction} from 'redux';

/** What is shown at the right, and the windows above the page: `state.views`, named as in Mattermost. */
export interface ViewsState {
  rhs: {
    isSidebarOpen: boolean;
    /** 'plugin' for a plugin's panel, else null: the thread of the selected post. */
    rhsState: 'plugin' | null;
    pluggableId: string;
    selectedPostId: string;
  };
  modals: {modalState: Record<string, OpenModal>};
  /** In a narrow window: whether the list of channels lies over the channel. */
  lhs: {isOpen: boolean};
  locale: {
    /** Grows when a plugin brings words. */ translationsVersion: number;
  };
}

export interface OpenModal {
  open: boolean;
  dialogType: ElementType;
  dialogProps: Record<string, unknown>;
}

export type ViewsAction =
  | {type: 'UPDATE_RHS_STATE'; state: 'plugin' | null; pluggableId?: string}
  | {type: 'SELECT_POST'; postId: string}
  | {type: 'MODAL_OPEN'; modalId: string; dialogType: ElementType; dialogProps?: Record<string, unknown>}
  | {type: 'MODAL_CLOSE'; modalId: string}
  | {type: 'STAGE_LHS'; isOpen: boolean}
  | {type: 'RECEIVED_PLUGIN_TRANSLATIONS'};

const CLOSED: ViewsState['rhs'] = {
  isSidebarOpen: false,
  rhsState: null,
  pluggableId: '',
  selectedPostId: '',
};
const START: ViewsState = {
  rhs: CLOSED,
  modals: {modalState: {}},
  lhs: {isOpen: false},
  locale: {translationsVersion: 0},
};

export function viewsReducer(state: ViewsState = START, unknownAction: UnknownAction): ViewsState {
  const action = unknownAction as ViewsAction;
  switch (action.type) {
    case 'UPDATE_RHS_STATE':
      return {
        ...state,
        rhs:
          action.state === null
            ? CLOSED
            : {
                isSidebarOpen: true,
                rhsState: action.state,
                pluggableId: action.pluggableId ?? '',
                selectedPostId: '',
              },
      };
    case 'SELECT_POST':
      return {
        ...state,
        rhs: {...CLOSED, isSidebarOpen: action.postId !== '', selectedPostId: action.postId},
      };
    case 'MODAL_OPEN': {
      const opened = {open: true, dialogType: action.dialogType, dialogProps: action.dialogProps ?? {}};
      return {...state, modals: {modalState: {...state.modals.modalState, [action.modalId]: opened}}};
    }
    case 'MODAL_CLOSE': {
      const {[action.modalId]: _closed, ...others} = state.modals.modalState;
      return {...state, modals: {modalState: others}};
    }
    case 'STAGE_LHS':
      return {...state, lhs: {isOpen: action.isOpen}};
    case 'RECEIVED_PLUGIN_TRANSLATIONS':
      return {...state, locale: {translationsVersion: state.locale.translationsVersion + 1}};
    default:
      return state;
  }
}

export const showRhsPlugin = (pluggableId: string): ViewsAction => ({
  type: 'UPDATE_RHS_STATE',
  state: 'plugin',
  pluggableId,
});
export const closeRhs = (): ViewsAction => ({type: 'UPDATE_RHS_STATE', state: null});
export const selectRhsPost = (postId: string): ViewsAction => ({type: 'SELECT_POST', postId});
