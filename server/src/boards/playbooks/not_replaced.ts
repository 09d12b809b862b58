/** Why nothing was replaced. `because` of `changed`: it is another edition than the one that was named. */
export class NotReplaced extends Error {
  override readonly name = 'NotReplaced';

  constructor(readonly because: 'changed' | 'not-there') {
    super(because);
  }
}
