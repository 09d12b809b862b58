import React from 'react';
import {useStage, useStageDispatch} from '../state/store';

/** The windows that were opened by `WebappUtils.modals.openModal`. */
export function Modals(): React.JSX.Element {
  const dispatch = useStageDispatch();
  const modals = useStage((state) => state.views.modals.modalState);
  return (
    <>
      {Object.entries(modals).map(([modalId, {dialogType: Shown, dialogProps, open}]) => {
        const gone = (): void => {
          dispatch({type: 'MODAL_CLOSE', modalId});
        };
        return (
          <Shown key={modalId} {...dialogProps} modalId={modalId} show={open} onHide={gone} onExited={gone} />
        );
      })}
    </>
  );
}
