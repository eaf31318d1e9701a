/**
 * Says when to tell the server how far the screen is. It stops after 256 KiB that nobody has drawn, and asks to hear at
 * least every 64 KiB; half of that keeps it flowing while the report travels.
 */
export const REPORT_EVERY = 32 << 10;

export class Flow {
  private reported = 0;

  /** A connection begins; its output starts at this offset. */
  begin(offset: number): void {
    this.reported = offset;
  }

  /** Output is drawn up to this offset: the offset to report, or null while it is not worth a message. */
  drawn(offset: number): number | null {
    if (offset - this.reported < REPORT_EVERY) {
      return null;
    }
    this.reported = offset;
    return offset;
  }
}
