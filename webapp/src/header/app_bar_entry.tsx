import React from 'react';
import type {Host} from '../host';
import {Text} from '../i18n/text';
import {ICON_URL} from './icon_url';

/**
 * The entry in the app bar of hosts that have no place for an icon in the channel header (before 11.5). There a header
 * button is shown in the app bar, and only while the plugin has no entry of its own in it: the two take turns.
 */
export class AppBarEntry {
  private id: string | undefined;

  constructor(
    private readonly host: Host,
    private readonly toggle: () => void,
  ) {}

  show(wanted: boolean): void {
    const {registry} = this.host;
    if (wanted && this.id === undefined) {
      const entry = registry.registerAppBarComponent?.(ICON_URL, this.toggle, <Text id="prr.header.panel" />);
      this.id = typeof entry === 'object' ? entry.id : entry;
    } else if (!wanted && this.id !== undefined) {
      const {id} = this;
      this.id = undefined;
      registry.unregisterComponent(id);
    }
  }
}
