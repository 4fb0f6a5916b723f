/**
 * A mistake in how the program was called.
 *
 * @module
 */

/** Thrown where the command line can't be followed; `help` says what to do instead. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.help = help;
  }
}
