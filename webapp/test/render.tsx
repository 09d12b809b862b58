import '@testing-library/jest-dom';
import {render as renderDom, type RenderResult} from '@testing-library/react';
import React from 'react';
import {IntlProvider} from 'react-intl';
import {Provider} from 'react-redux';
import {createStore, type Store} from 'redux';
import {messagesFor} from '../src/i18n/messages';

// jsdom knows no dialogs: opened and closed they are, on top and alone they cannot be.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};

export interface RenderOptions {
  /** The host's store; one with nothing in it when absent. */
  store?: Store;
  locale?: string;
}

/** Renders something as the host would: with its store, in the person's language. */
export function render(
  element: React.ReactElement,
  {store = createStore(() => ({})), locale = 'en'}: RenderOptions = {},
): RenderResult {
  const around = ({children}: {children: React.ReactNode}): React.JSX.Element => (
    <Provider store={store}>
      <IntlProvider locale={locale} messages={messagesFor(locale)} timeZone="UTC">
        {children}
      </IntlProvider>
    </Provider>
  );
  return renderDom(element, {wrapper: around});
}
