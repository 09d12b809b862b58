import {Browsing, type BrowsingOptions} from '../../actions/browsing';
import {Pages, type PagesOptions} from './pages';

/** What the page of reviews, templates and reports is made from. */
export function assemblePages(
  options: Omit<PagesOptions, 'browsing' | 'reading'> &
    Omit<BrowsingOptions, 'reading'> & {reading: PagesOptions['reading'] & BrowsingOptions['reading']},
): Pages {
  return new Pages({...options, browsing: new Browsing(options)});
}
