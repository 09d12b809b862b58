/** Handed on to plugins as it is; the stage itself uses nothing of it. */
declare module 'react-bootstrap';
