/** It cannot be done yet, and nobody waits for it: tried again like any failure, and none to report. */
export class Waiting extends Error {
  override readonly name: string = 'Waiting';
}
