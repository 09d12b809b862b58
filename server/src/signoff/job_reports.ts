import type {JobRunnerOptions} from '../store/job_runner';
import type {Log} from './ports';
import {Waiting} from './waiting';

/** Says in the log what became of jobs that have failed. */
export function reportTo(log: Log): JobRunnerOptions['onFailure'] {
  return (queue, job, attempts, error, repeated) => {
    if (error instanceof Waiting) {
      log.debug('it has to wait', {queue, job, reason: error.message});
      return;
    }
    const fields = {queue, job, attempts, reason: error.message, stack: error.stack ?? ''};
    log.error(repeated ? 'a job keeps failing; it is kept and tried again' : 'a job failed', fields);
  };
}
