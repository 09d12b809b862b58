/** Collects who is named in a record. */
export class PeopleNamed {
  private readonly ids = new Set<string>();

  /** Notes the person, and answers the id. */
  readonly note = (userId: string): string => {
    if (userId !== '') {
      this.ids.add(userId);
    }
    return userId;
  };

  /** In the order in which they were named. */
  all(): string[] {
    return [...this.ids];
  }
}
