import React, {useRef, useState} from 'react';
import {isAxiosError} from 'axios';
import type {Host} from '../host';
import {Text} from '../i18n/text';
import {Button} from '../kit/button';
import styles from './fallback.module.css';
import type {PostButton} from './post_data';

interface PostButtonsProps {
  host: Host;
  postId: string;
  buttons: readonly PostButton[];
}

/** The buttons of a post. The server knows what each does, and tells the person what came of it below the post. */
export function PostButtons({host, postId, buttons}: PostButtonsProps): React.JSX.Element | null {
  const [failed, setFailed] = useState('');
  const busy = useRef(false);
  const press = async (actionId: string): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setFailed('');
    try {
      await host.http().post(`/api/v4/posts/${postId}/actions/${actionId}`, {selected_option: ''});
    } catch (error) {
      setFailed(saidBy(error));
    } finally {
      busy.current = false;
    }
  };
  if (buttons.length === 0) return null;
  return (
    <div className={styles['buttons']}>
      {buttons.map(({id, name, style}) => (
        <Button
          key={id}
          small
          look={style === 'primary' ? 'primary' : 'secondary'}
          onClick={() => void press(id)}
        >
          {name}
        </Button>
      ))}
      {failed !== '' && (
        <span role="alert" className={styles['failed']}>
          {failed === UNREACHABLE ? <Text id="prr.kit.unreachable" /> : failed}
        </span>
      )}
    </div>
  );
}

const UNREACHABLE = ' ';

function saidBy(error: unknown): string {
  if (!isAxiosError<{message?: string}>(error)) throw error;
  return error.response?.data.message ?? UNREACHABLE;
}
