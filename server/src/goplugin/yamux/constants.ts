/** The only version of the protocol there is (spec, "Version Field"). */
export const VERSION = 0;

/** Bytes of a frame header: version 1, type 1, flags 2, stream id 4, length 4, big endian. */
export const HEADER_SIZE = 12;

/** Bytes that either side may send on a new stream before the first window update (spec, "Flow Control"). */
export const INITIAL_WINDOW = 256 * 1024;

/** The largest window that fits the wire. A peer that grants more than this is broken. */
export const MAX_WINDOW = 0xffff_ffff;

/** Our longest data frame: short enough that streams take turns, long enough that headers do not matter. */
export const MAX_DATA_FRAME = 64 * 1024;

/**
 * Streams that one side may have open without an answer, as in Go's DefaultConfig.AcceptBacklog: the peer resets
 * what exceeds it, so we wait with our own and reset the peer's.
 */
export const ACCEPT_BACKLOG = 256;

/** Streams of the peer that may be open at once; with INITIAL_WINDOW this bounds what it can make us keep. */
export const MAX_STREAMS = 4096;

/** Control frames kept for a peer that does not read: more than this and it is only making us work. */
export const MAX_UNSENT_CONTROL = 1024 * 1024;

/** How long a peer may keep its half of a stream open after we closed ours (Go: StreamCloseTimeout). */
export const CLOSE_TIMEOUT_MS = 5 * 60 * 1000;

/** How long a ping may stay unanswered (Go: ConnectionWriteTimeout). */
export const PING_TIMEOUT_MS = 10_000;
