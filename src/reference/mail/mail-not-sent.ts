/** A mail that the mail server did not take (yet). */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
  /**
   * @param responseCode - What the server answered, for instance 550; undefined when it did not come to that.
   * @param refused - Whether that was about this mail, and would be the answer again.
   */
  constructor(message: string, readonly responseCode?: number, readonly refused = false) {
    super(message);
  }
}
