import { identity, type Matrix, multiply, type Point, toMatrix, transform } from "./matrix.ts";
import type { Operation } from "./operators.ts";
import { scan } from "./scan.ts";
import type { Mark } from "./sequence.ts";
import { nameOf, readNumbers, readOperands } from "./values.ts";

/** What an XObject covers in its own space, and the form that marks content of its own. */
export interface Drawing {
  readonly corners: readonly Point[];
  readonly matrix: Matrix;
}

export interface Measuring {
  /** The transformation from the stream's space to the page's. */
  readonly matrix: Matrix;
  readonly findDrawing: (name: string) => Drawing | undefined;
  /** Called for each form that is drawn, with its transformation to the page's space. */
  readonly onForm: (name: string, matrix: Matrix) => void;
}

/**
 * The points, in the page's space, that bound what each mark of a stream paints: of paths their
 * ends and control points, of text the box of its first line, of images and forms their corners.
 */
export function measureMarks(
  bytes: Uint8Array,
  marks: readonly Mark[],
  measuring: Measuring,
): ReadonlyMap<Mark, readonly Point[]> {
  const points = new Map(marks.map((mark) => [mark, [] as Point[]] as const));
  const starts = new Map(marks.map((mark) => [mark.begin.from, mark]));
  const ends = new Set(marks.map((mark) => mark.end.from));
  const tracer = new Tracer(bytes, measuring);
  let mark: Mark | undefined;
  for (const operation of scan(bytes)) {
    mark = starts.get(operation.from) ?? mark;
    const painted = tracer.trace(operation);
    if (mark) points.get(mark)?.push(...painted);
    if (ends.has(operation.from)) mark = undefined;
  }
  return points;
}

/** Follows the graphics state as far as places depend on it (8.4, 9.4). */
class Tracer {
  readonly #bytes: Uint8Array;
  readonly #measuring: Measuring;
  readonly #saved: Matrix[] = [];
  #matrix: Matrix;
  /** The path that is being made: nothing shows of it until it is painted, nor if it only clips. */
  readonly #path: Point[] = [];
  #line: Matrix = identity;
  #size = 0;

  constructor(bytes: Uint8Array, measuring: Measuring) {
    this.#bytes = bytes;
    this.#measuring = measuring;
    this.#matrix = measuring.matrix;
  }

  /** Takes an operation; returns what bounds the thing it paints, in the page's space. */
  trace(operation: Operation): readonly Point[] {
    switch (operation.operator.kind) {
      case "save":
        this.#saved.push(this.#matrix);
        return [];
      case "restore":
        this.#matrix = this.#saved.pop() ?? this.#matrix;
        return [];
      case "matrix":
        this.#matrix = multiply(toMatrix(this.#numbers(operation)), this.#matrix);
        return [];
      case "path":
        this.#path.push(
          ...this.#place(this.#matrix, pathPoints(operation, this.#numbers(operation))),
        );
        return [];
      case "paint":
        return this.#path.splice(0);
      case "end-path":
        this.#path.length = 0;
        return [];
      case "begin-text":
        this.#line = identity;
        return [];
      case "text-state":
        this.#setText(operation);
        return [];
      case "show":
        return this.#place(multiply(this.#line, this.#matrix), [
          [0, -0.25 * this.#size],
          [0.6 * this.#size, this.#size],
        ]);
      case "image":
        return this.#place(this.#matrix, unitSquare);
      case "object":
        return this.#object(operation);
      default:
        return [];
    }
  }

  #setText(operation: Operation): void {
    switch (operation.operator.name) {
      case "Tf":
        this.#size = Number(readOperands(this.#bytes, operation)[1] ?? 0);
        break;
      case "Tm":
        this.#line = toMatrix(this.#numbers(operation));
        break;
      case "Td":
      case "TD": {
        const [x = 0, y = 0] = this.#numbers(operation);
        this.#line = multiply([1, 0, 0, 1, x, y], this.#line);
      }
    }
  }

  #object(operation: Operation): readonly Point[] {
    const name = nameOf(readOperands(this.#bytes, operation)[0]) ?? "";
    const drawing = this.#measuring.findDrawing(name);
    if (!drawing) return [];
    const matrix = multiply(drawing.matrix, this.#matrix);
    this.#measuring.onForm(name, matrix);
    return this.#place(matrix, drawing.corners);
  }

  #place(matrix: Matrix, points: readonly Point[]): readonly Point[] {
    return points.map((point) => transform(matrix, point));
  }

  #numbers(operation: Operation): readonly number[] {
    return readNumbers(this.#bytes, operation);
  }
}

export const unitSquare: readonly Point[] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
];

function pathPoints({ operator }: Operation, numbers: readonly number[]): readonly Point[] {
  if (operator.name === "re") {
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    return [
      [x, y],
      [x + width, y],
      [x, y + height],
      [x + width, y + height],
    ];
  }
  return Array.from({ length: numbers.length / 2 }, (_, index) => [
    numbers[2 * index] ?? 0,
    numbers[2 * index + 1] ?? 0,
  ]);
}
