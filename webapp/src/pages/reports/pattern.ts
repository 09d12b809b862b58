import type {Look} from './figures';

const SIZE = 8;

/** What a bar is filled with: a colour, or a pattern in it. @param colour,background as CSS has them */
export function fillOf(look: Look, colour: string, background: string): string | CanvasPattern {
  if (look === 'solid') return colour;
  const tile = document.createElement('canvas');
  tile.width = SIZE;
  tile.height = SIZE;
  const context = tile.getContext('2d');
  if (context === null) return colour;
  context.fillStyle = background;
  context.fillRect(0, 0, SIZE, SIZE);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 2.5;
  if (look === 'dots') {
    context.beginPath();
    context.arc(SIZE / 2, SIZE / 2, 2.4, 0, 2 * Math.PI);
    context.fill();
  } else {
    stripe(context, 0);
    if (look === 'cross') {
      context.translate(SIZE, 0);
      context.scale(-1, 1);
      stripe(context, 0);
    }
  }
  return context.createPattern(tile, 'repeat') ?? colour;
}

/** From corner to corner, with what of its neighbours reaches into the tile. */
function stripe(context: CanvasRenderingContext2D, from: number): void {
  context.beginPath();
  for (const shift of [-SIZE, 0, SIZE]) {
    context.moveTo(from + shift - 1, SIZE + 1);
    context.lineTo(from + shift + SIZE + 1, -1);
  }
  context.stroke();
}
