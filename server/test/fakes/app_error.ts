/** What the Plugin API throws: `model.AppError`. */
export class FakeAppError extends Error {
  readonly Id = 'fake.error';

  constructor(
    message: string,
    readonly StatusCode: number,
  ) {
    super(message);
  }
}

export function notFound(what: string): FakeAppError {
  return new FakeAppError(`${what} not found`, 404);
}
