import React from 'react';
import {useAddress} from '../address';
import {TemplateList} from './template_list';
import {TemplatePage} from './template_page';

/** The templates that reviews start from: a list, or one of them. */
export function LibraryTab(): React.JSX.Element {
  const id = useAddress().get('template');
  return id === '' ? <TemplateList /> : <TemplatePage key={id} id={id} />;
}
