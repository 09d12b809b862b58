import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as Drawing,
  Legend,
  LinearScale,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';
import React, {useEffect, useRef} from 'react';
import {useIntl} from 'react-intl';
import styles from '../page.module.css';
import type {Chart as Data} from './figures';
import {fillOf} from './pattern';
import {themeColours, useThemeVersion, type ThemeColours} from './theme';

Drawing.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip, Legend);

/** Room for a label, and around all of them; pixels. */
const PER_LABEL = 22;
const AROUND = 96;

export interface ChartProps {
  data: Data;
  /** What it shows, for who does not see it; the table beside it has all of it. */
  label: string;
}

/** Draws a chart in the colours of the theme, anew when these change. */
export default function Chart({data, label}: ChartProps): React.JSX.Element {
  const {formatNumber} = useIntl();
  const ref = useRef<HTMLCanvasElement>(null);
  const wasDrawn = useRef(false);
  const version = useThemeVersion();
  useEffect(() => {
    const canvas = ref.current;
    if (canvas === null) return undefined;
    const write = (value: number): string =>
      data.unit === 'count'
        ? formatNumber(value)
        : formatNumber(value, {style: 'unit', unit: data.unit, maximumFractionDigits: 1});
    const moves = !wasDrawn.current && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    wasDrawn.current = true;
    const drawing = new Drawing(canvas, configuration(data, themeColours(canvas), write, moves));
    return () => drawing.destroy();
  }, [data, version, formatNumber]);
  const height = data.lying
    ? AROUND + data.labels.length * PER_LABEL * (data.stacked ? 1.4 : data.series.length)
    : 280;
  return (
    <div className={styles['chart']} style={{blockSize: `${String(Math.round(height))}px`}}>
      <canvas ref={ref} role="img" aria-label={label} />
    </div>
  );
}

function configuration(
  data: Data,
  colours: ThemeColours,
  write: (value: number) => string,
  moves: boolean,
): ChartConfiguration<'bar', number[], string> {
  const {stacked, lying} = data;
  const isRightToLeft = colours.direction === 'rtl';
  const values = {
    stacked,
    beginAtZero: true,
    reverse: lying && isRightToLeft,
    grid: {color: colours.line},
    border: {display: false},
    ticks: {
      color: colours.text,
      font: colours.font,
      ...(data.unit === 'count' ? {precision: 0} : {}),
      callback: (value: string | number) => write(Number(value)),
    },
  };
  const names = {
    stacked,
    grid: {display: false},
    border: {color: colours.line},
    position: lying && isRightToLeft ? ('right' as const) : lying ? ('left' as const) : ('bottom' as const),
    ticks: {color: colours.text, font: colours.font, autoSkip: !lying},
  };
  return {
    type: 'bar',
    data: {
      labels: data.labels.map((label) => (label.length > 28 ? `${label.slice(0, 27)}…` : label)),
      datasets: data.series.map(({label, values: numbers, look, colour}) => ({
        label,
        data: numbers,
        backgroundColor: fillOf(look, colours.of(colour), colours.background),
        // What is too pale on the background is seen by its outline.
        borderColor: colours.text,
        borderWidth: 1,
        borderRadius: 2,
        maxBarThickness: 28,
      })),
    },
    options: {
      indexAxis: lying ? 'y' : 'x',
      responsive: true,
      maintainAspectRatio: false,
      animation: moves ? {duration: 300} : false,
      scales: lying ? {x: values, y: names} : {x: names, y: values},
      plugins: {
        legend: {
          position: 'bottom',
          rtl: isRightToLeft,
          labels: {color: colours.text, font: colours.font, boxWidth: 20, boxHeight: 12},
        },
        tooltip: {
          rtl: isRightToLeft,
          callbacks: {
            title: ([first]) => data.labels[first?.dataIndex ?? 0] ?? '',
            label: ({dataset, raw}) => ` ${dataset.label ?? ''}: ${write(Number(raw))}`,
          },
        },
      },
    },
  };
}
