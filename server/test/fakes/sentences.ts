import {plainParams} from '../../src/posts/words';
import {Refusal} from '../../src/review/refusal';
import {english} from './english';
import {finished} from './world';

/** The sentence of a refusal, as people read it. */
export async function sentenceOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await finished(work).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) {
    throw new Error('it was not refused', {cause: error});
  }
  return english()(`refusal.${error.code}`, plainParams(error.params));
}
