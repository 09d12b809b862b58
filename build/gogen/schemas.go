package main

import (
	"fmt"
	"reflect"
	"strings"
)

// schemaWriter writes each struct, slice and map as one constant, those inside before those around them.
type schemaWriter struct {
	types   *types
	out     strings.Builder
	state   map[reflect.Type]int // 0 not begun, 1 being written, 2 written
	shared  map[reflect.Type]string
	written map[string]bool // by name of the constant
}

func newSchemaWriter(ts *types) *schemaWriter {
	return &schemaWriter{types: ts, state: map[reflect.Type]int{}, shared: map[reflect.Type]string{}, written: map[string]bool{}}
}

// ref is the expression that stands for a type; what it needs is written first.
func (w *schemaWriter) ref(t reflect.Type) string {
	if t.Kind() == reflect.Pointer {
		return "t.pointer(" + w.ref(deref(t)) + ")"
	}
	if codec, ok := codecs[t]; ok {
		return codec.schema
	}
	switch t.Kind() {
	case reflect.Bool:
		return "t.bool"
	case reflect.String:
		return "t.string"
	case reflect.Interface:
		return "t.interface"
	case reflect.Float32, reflect.Float64:
		return "t.float"
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return "t.int"
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return "t.uint"
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return "t.bytes"
		}
		return w.container(t, "slice", t.Elem())
	case reflect.Map:
		return w.container(t, "map", t.Elem())
	case reflect.Struct:
		w.structure(t)
		if w.state[t] == 1 {
			return "t.lazy(() => " + w.types.names[t] + ")"
		}
		return w.types.names[t]
	}
	panic(fmt.Sprintf("schema of %s", t))
}

func (w *schemaWriter) structure(t reflect.Type) {
	if w.state[t] != 0 {
		return
	}
	w.state[t] = 1
	var fields strings.Builder
	for _, field := range sentFields(t) {
		fmt.Fprintf(&fields, "  %s: %s,\n", field.Name, w.ref(field.Type))
	}
	recursive := ""
	if strings.Contains(fields.String(), "t.lazy") {
		recursive = ": StructSchema" // TypeScript cannot infer a constant from itself
	}
	fmt.Fprintf(&w.out, "export const %s%s = t.struct('%s', {\n%s});\n\n", w.types.names[t], recursive, t.Name(), fields.String())
	w.state[t] = 2
}

// container shares one constant between all uses of a type: an encoder defines each schema once.
func (w *schemaWriter) container(t reflect.Type, builder string, elem reflect.Type) string {
	if name, ok := w.shared[t]; ok {
		return name
	}
	inner := w.ref(elem)
	expression := fmt.Sprintf("t.slice(%s)", inner)
	if builder == "map" {
		expression = fmt.Sprintf("t.map(t.string, %s)", inner)
	}
	if strings.Contains(inner, "t.lazy") {
		return expression // inside of its own element
	}
	name := containerName(t, w.types)
	w.shared[t] = name
	if w.written[name] {
		return name // a named type of the same shape: the wire sees no difference
	}
	w.written[name] = true
	fmt.Fprintf(&w.out, "export const %s = %s;\n\n", name, expression)
	return name
}

// containerName: []string → strings, map[string]any → anyByString, [][]byte → bytesList.
func containerName(t reflect.Type, ts *types) string {
	elem := deref(t.Elem())
	var base string
	switch {
	case elem.Kind() == reflect.Slice && elem.Elem().Kind() == reflect.Uint8:
		base = "bytes"
	case elem.Kind() == reflect.Slice || elem.Kind() == reflect.Map:
		base = containerName(elem, ts)
	case elem.Kind() == reflect.Struct && ts.names[elem] != "":
		base = lowerFirst(ts.names[elem])
	case elem.Kind() == reflect.Interface:
		base = "any"
	case strings.HasPrefix(elem.Kind().String(), "int"):
		base = "int"
	default:
		base = elem.Kind().String()
	}
	if deref(t.Elem()) != t.Elem() && elem.Kind() != reflect.Struct {
		base += "Pointer"
	}
	if t.Kind() == reflect.Map {
		return base + "Map"
	}
	return base + "List"
}
