import {Client4} from 'mattermost-redux/client';
import React, {type FormEvent, useState} from 'react';
import {siteAddress} from '../site';

/** The login form. The page is loaded anew afterwards, with the session's cookie. */
export function Login(): React.JSX.Element {
  const [problem, setProblem] = useState('');
  const signIn = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    try {
      await Client4.login(String(form.get('loginId')), String(form.get('password')));
      const wanted = new URLSearchParams(window.location.search).get('redirect_to') ?? '/';
      window.location.assign(`${siteAddress}${/^\/(?!\/)/.test(wanted) ? wanted : '/'}`);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <main className="stage-login">
      <h1>Sign in to the test stage</h1>
      <p>A small test stage for plugins. It is not Mattermost’s own web client.</p>
      <form onSubmit={(event) => void signIn(event)}>
        <label htmlFor="input_loginId">Username or email</label>
        <input id="input_loginId" name="loginId" autoComplete="username" required />
        <label htmlFor="input_password-input">Password</label>
        <input
          id="input_password-input"
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        {problem && (
          <p role="alert" className="stage-failure">
            {problem}
          </p>
        )}
        <button id="saveSetting" type="submit" className="stage-button primary">
          Log in
        </button>
      </form>
    </main>
  );
}
