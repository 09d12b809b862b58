/** What draws our posts, loaded when the first one is seen. */
export {Receipt} from './receipt';
export {RecordCard} from './record_card';
export {ReviewCard} from './review_card';
