/** Where a review is wanted, and what is known of it already. */
export interface StartAt {
  channelId: string;
  /** '' in direct messages. */
  teamId: string;
  /** Proposed to the person: its first line. */
  title?: string;
  /** The post that says what is to be reviewed. */
  postId?: string;
}
