import {PrrPlugin} from './plugin';

window.registerPlugin('prr', new PrrPlugin());
