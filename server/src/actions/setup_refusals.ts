import {BoardAway, BoardRefused} from '../boards/board';
import {Refusal} from '../review/refusal';

/** What keeps Playbooks from answering, said to the person who asked. @throws Refusal `setup.…` */
export async function plainly<T>(use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    if (error instanceof BoardAway) throw new Refusal('setup.away');
    if (error instanceof BoardRefused)
      throw new Refusal(`setup.${error.because === 'sign-in' ? 'sign-in' : 'refused'}`);
    throw error;
  }
}
