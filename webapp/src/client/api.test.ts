import axios, {AxiosError, type AxiosAdapter} from 'axios';
import {Api} from './api';

/** A client whose every request ends like this. */
function answering(status: number, data: unknown): Api {
  const adapter: AxiosAdapter = (config) => {
    const response = {data, status, statusText: '', headers: {}, config};
    if (status === 0) return Promise.reject(new AxiosError('no answer', 'ERR_NETWORK', config));
    return status < 400
      ? Promise.resolve(response)
      : Promise.reject(new AxiosError('refused', 'ERR_BAD_REQUEST', config, null, response));
  };
  return new Api(() => axios.create({adapter}));
}

test('an answer is what the server said', async () => {
  await expect(answering(200, {reviews: []}).get('/channels/c/reviews')).resolves.toEqual({reviews: []});
});

test.each([
  [
    'a refusal in the server’s words',
    422,
    {code: 'skip.reason-missing', message: 'Say why.'},
    'skip.reason-missing',
    'Say why.',
  ],
  ['a page of something in between', 502, '<html>', 'failed', ''],
  ['silence', 0, null, 'unreachable', ''],
])('%s is told as such', async (_what, status, data, code, said) => {
  await expect(answering(status, data).post('/reviews/r/close')).rejects.toMatchObject({code, said, status});
});
