/** Spec, "Type Field". */
export const FrameType = {
  /** Carries `length` bytes of payload; may be empty when only its flags matter. */
  Data: 0,
  /** Grants the receiver of this frame `length` more bytes on the stream. */
  WindowUpdate: 1,
  /** Measures the round trip or keeps the connection alive; `length` is an opaque value to be echoed. */
  Ping: 2,
  /** Ends a session; `length` is a GoAwayCode. */
  GoAway: 3,
} as const;
export type FrameType = (typeof FrameType)[keyof typeof FrameType];

/** Spec, "Flag Field": bits that may come with data and window updates (SYN and ACK also with pings). */
export const Flag = {
  /** Starts a stream; on a ping: the question. */
  SYN: 1,
  /** Accepts a stream; on a ping: the answer. */
  ACK: 2,
  /** The sender will send no more on this stream. */
  FIN: 4,
  /** The stream is gone at once, in both directions. */
  RST: 8,
} as const;

/** Spec, "Session termination": why a session ends. */
export const GoAwayCode = {
  Normal: 0,
  ProtocolError: 1,
  InternalError: 2,
} as const;
export type GoAwayCode = (typeof GoAwayCode)[keyof typeof GoAwayCode];

/** The session itself: the stream id of pings and go-aways. */
export const SESSION_ID = 0;
