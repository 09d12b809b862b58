import React, {lazy, Suspense} from 'react';
import {classNames} from '../../kit/class_names';
import {Loading} from '../../kit/loading';
import styles from '../page.module.css';
import {useSay} from '../words';
import type {Figure} from './figures';

const Chart = lazy(async () => import(/* webpackChunkName: "charts" */ './chart'));

/** A chart with its table behind it, and the table as a file. @param csv address of the file */
export function ReportFigure({figure, csv}: {figure: Figure; csv: string}): React.JSX.Element {
  const say = useSay();
  const {id, title, note, chart, rows} = figure;
  const isEmpty = rows.length === 0;
  return (
    <section
      className={classNames(styles['figure'], chart === null && styles['wideFigure'])}
      aria-labelledby={`prr-figure-${id}`}
    >
      <div className={styles['figureHead']}>
        <h3 id={`prr-figure-${id}`} className={styles['figureTitle']}>
          {title}
        </h3>
        {!isEmpty && (
          <a className={styles['csv']} href={csv} download aria-label={say('csv.of', {title})}>
            {say('csv')}
          </a>
        )}
      </div>
      <p className={styles['quiet']}>{note}</p>
      {isEmpty && <p className={styles['none']}>{say('figure.none')}</p>}
      {!isEmpty && chart === null && <FigureTable figure={figure} />}
      {!isEmpty && chart !== null && (
        <>
          {chart.labels.length > 0 && (
            <Suspense fallback={<Loading />}>
              <Chart data={chart} label={say('chart.of', {title})} />
            </Suspense>
          )}
          <details className={styles['details']}>
            <summary>{say('figure.table')}</summary>
            <FigureTable figure={figure} />
          </details>
        </>
      )}
    </section>
  );
}

function FigureTable({figure: {title, head, rows}}: {figure: Figure}): React.JSX.Element {
  return (
    <div className={styles['scroll']} role="group" aria-label={title} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {head.map((name, place) => (
              <th key={place} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], line) => (
            <tr key={line}>
              <th scope="row">{name}</th>
              {cells.map((cell, place) => (
                <td key={place} className={styles['number']}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
