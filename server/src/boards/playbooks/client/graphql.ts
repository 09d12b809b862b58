import {z} from 'zod';
import {PlaybooksFailed, PlaybooksForbidden} from '../calls';
import type {PlaybooksRequest} from './request';
import {plain} from './server_error';

/** Adding participants has no REST endpoint. */
export function addParticipantsRequest(runId: string, userIds: readonly string[]): PlaybooksRequest {
  return {
    method: 'POST',
    path: '/query',
    body: {
      // Playbooks wants a name.
      operationName: 'AddParticipants',
      query: `mutation AddParticipants($run: String!, $users: [String!]!) {
        addRunParticipants(runID: $run, userIDs: $users, forceAddToChannel: true)
      }`,
      variables: {run: runId, users: [...userIds]},
    },
  };
}

export const addParticipantsResult = z.looseObject({
  data: z.looseObject({addRunParticipants: z.string().nullish()}).nullish(),
  errors: z.array(z.looseObject({message: z.string().default('')})).nullish(),
});

/** GraphQL answers 200 to what it refuses. */
export function judgeGraphQL({data, errors}: z.output<typeof addParticipantsResult>): void {
  const [first] = errors ?? [];
  if (first !== undefined) {
    const message = plain(first.message);
    throw /permission|not authorized|forbidden/i.test(message)
      ? new PlaybooksForbidden(message)
      : new PlaybooksFailed(message);
  }
  if (typeof data?.addRunParticipants !== 'string') {
    throw new PlaybooksFailed('GraphQL answered neither data nor errors');
  }
}
