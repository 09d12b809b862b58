import {t, time, type Schema} from '../../src/goplugin/gob';

const point = t.struct('Point', {X: t.int, Y: t.int});

const tree: Schema = t.struct('Tree', {
  Name: t.string,
  Children: t.slice(
    t.lazy(() => tree),
    '[]*main.Tree',
  ),
  Twin: t.pointer(t.lazy(() => tree)),
});

const anything = t.struct('Anything', {Value: t.interface, List: t.slice(t.interface, '[]interface {}')});

/** The Go types of build/gogen/golden_values.go, with Go's names, so that type definitions come out equal, too. */
export const goldenSchemas: Readonly<Record<string, Schema>> = {
  bool: t.bool,
  int64: t.int,
  uint64: t.uint,
  float64: t.float,
  string: t.string,
  '[]uint8': t.bytes,
  complex128: t.complex,
  '[]string': t.slice(t.string),
  'map[string]string': t.map(t.string, t.string),
  'main.Point': point,
  'main.Scalars': t.struct('Scalars', {
    Bool: t.bool,
    Int8: t.int,
    Int64: t.int,
    Uint8: t.uint,
    Uint64: t.uint,
    Float32: t.float,
    Float64: t.float,
    Complex: t.complex,
    String: t.string,
    Bytes: t.bytes,
  }),
  'main.Tree': tree,
  'main.Containers': t.struct('Containers', {
    Strings: t.slice(t.string, '[]string'),
    Matrix: t.slice(t.slice(t.int), '[][]int'),
    Triple: t.array(t.int, 3, '[3]int'),
    Counts: t.map(t.string, t.int, 'map[string]int'),
    Names: t.map(t.int, t.string, 'map[int]string'),
    Deep: t.map(t.string, t.slice(point), 'map[string][]main.Point'),
  }),
  'main.Pointers': t.struct('Pointers', {
    Int: t.pointer(t.int),
    String: t.pointer(t.string),
    Point: t.pointer(point),
    Double: t.pointer(t.pointer(t.int)),
  }),
  'main.Anything': anything,
  'main.Moments': t.struct('Moments', {At: time, Maybe: t.pointer(time)}),
  'main.Newer': t.struct('Newer', {
    X: t.int,
    Extra: t.map(t.string, t.slice(anything), 'map[string][]main.Anything'),
    Tree: tree,
    Y: t.int,
  }),
};
