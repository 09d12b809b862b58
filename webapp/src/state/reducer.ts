import {combineReducers, type Reducer} from 'redux';
import {reviewsReducer} from './reviews_reducer';

/** Our part of the host's state, at `plugins-prr`: a slice for each thing that is remembered there. */
export const prrReducer: Reducer = combineReducers({
  reviews: reviewsReducer as Reducer<ReturnType<typeof reviewsReducer>>,
});
