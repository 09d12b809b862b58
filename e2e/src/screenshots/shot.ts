import type {PersonPage} from '../browser/person_page';
import type {PersonName} from '../world';
import type {Organisation} from './organisation';

/** A screen that has its picture in docs/images. */
export interface Shot {
  /** The file's name begins with it: `panel` becomes `screen-panel-light-wide.png`. */
  name: string;
  as: PersonName | 'admin';
  /** Goes there, and waits for what is to be seen. */
  open(window: PersonPage, organisation: Organisation): Promise<void>;
}
