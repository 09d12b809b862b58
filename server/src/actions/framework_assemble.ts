import type {Engine} from '../signoff/engine';
import {FrameworkStore} from '../templates/frameworks';
import {Frameworks, type FrameworksOptions} from './frameworks';
import type {Doorman} from './doorman';

export interface AssembleFrameworksOptions extends Pick<FrameworksOptions, 'changes' | 'templates'> {
  engine: Engine;
  doorman: Pick<Doorman, 'isSystemAdmin'>;
}

/** Everything behind `/prr framework`, connected. */
export function assembleFrameworks({engine, doorman, ...options}: AssembleFrameworksOptions): Frameworks {
  const {kv, announcer, clock, onCorrupt} = engine.options;
  return new Frameworks({
    ...options,
    store: new FrameworkStore({kv, onCorrupt: onCorrupt.bind(engine.options)}),
    isSystemAdmin: (userId) => doorman.isSystemAdmin(userId),
    announcer,
    names: engine.names,
    clock,
  });
}
