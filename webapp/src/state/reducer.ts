import {combineReducers, type Reducer} from 'redux';
import {reviewsReducer} from './reviews_reducer';

/** The host's word for that somebody has logged out. Who logs in next in the same window begins with nothing. */
const LOGGED_OUT = 'LOGOUT_SUCCESS';

const parts = combineReducers({
  reviews: reviewsReducer as Reducer<ReturnType<typeof reviewsReducer>>,
});

/** Our part of the host's state, at `plugins-prr`: a slice for each thing that is remembered there. */
export const prrReducer: Reducer = (state, action) =>
  parts(action.type === LOGGED_OUT ? undefined : state, action);
