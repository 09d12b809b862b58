/** `GET /web/bot`: the account that posts cards, receipts and records. */
export interface BotView {
  user_id: string;
}
