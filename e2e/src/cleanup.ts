type Step = () => Promise<unknown> | unknown;

/** What has to be undone at the end, last made first undone, whatever way the end comes. */
export class Cleanup {
  private readonly steps: {what: string; step: Step}[] = [];
  private ran: Promise<void> | undefined;

  add(what: string, step: Step): void {
    this.steps.push({what, step});
  }

  /** Undoes everything, once; a step that fails is reported on stderr and holds up no other. */
  run(): Promise<void> {
    this.ran ??= this.undoAll();
    return this.ran;
  }

  /** From now on, also on Ctrl-C, SIGTERM, SIGHUP and on an error that nobody caught; the process then ends. */
  onSignals(): void {
    const end = (code: number): void => {
      void this.run().finally(() => process.exit(code));
    };
    process.on('SIGINT', () => {
      end(130);
    });
    process.on('SIGTERM', () => {
      end(143);
    });
    process.on('SIGHUP', () => {
      end(129);
    });
    for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
      process.on(event, (error: unknown) => {
        console.error(error);
        end(1);
      });
    }
  }

  private async undoAll(): Promise<void> {
    for (const {what, step} of this.steps.reverse()) {
      try {
        await step();
      } catch (error) {
        console.error(`${what}: ${String(error)}`);
      }
    }
  }
}
