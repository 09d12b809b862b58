import {channelShots} from './channel_shots';
import {consoleShots} from './console_shots';
import {pageShots} from './page_shots';
import {panelShots} from './panel_shots';
import type {Shot} from './shot';

/** Every screen, in the order of docs/screens.md. */
export const SHOTS: readonly Shot[] = [...panelShots, ...channelShots, ...consoleShots, ...pageShots];
