/** Bounds on what a peer may make us hold; see GobError for what happens beyond them. */
export interface GobLimits {
  /** Bytes of one message, and of one value that is spread over several messages. */
  maxMessageBytes: number;
  /** Elements of all slices, arrays and maps in one value. */
  maxElements: number;
  /** Fields of all structs in one value, absent ones too: one byte can announce an object of many fields. */
  maxFields: number;
  /** Nesting of values, and of types. */
  maxDepth: number;
  /** Types that one stream may define. */
  maxTypes: number;
  /** Bytes of a type's, field's or registered name. Go's own decoder has the same bound for registered names. */
  maxNameBytes: number;
}

export const defaultLimits: GobLimits = {
  maxMessageBytes: 64 * 1024 * 1024,
  maxElements: 1_000_000,
  maxFields: 4_000_000,
  maxDepth: 100,
  maxTypes: 10_000,
  maxNameBytes: 1024,
};
