package main

import (
	"encoding"
	"encoding/gob"
	"fmt"
	"net/url"
	"reflect"
	"sort"
	"strings"
	"time"
	"unicode"
)

// types collects the Go types that are reached, and names them in TypeScript.
type types struct {
	structs map[string]reflect.Type // by TypeScript name
	names   map[reflect.Type]string
}

func newTypes() *types {
	return &types{structs: map[string]reflect.Type{}, names: map[reflect.Type]string{}}
}

// codecs are the types that write themselves as bytes, by their name in goplugin/gob.
var codecs = map[reflect.Type]struct{ schema, typescript string }{
	reflect.TypeFor[time.Time](): {"time", "Date"},
	reflect.TypeFor[url.URL]():   {"url", "string"},
}

func deref(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

// add visits a type and all types inside of it.
func (ts *types) add(t reflect.Type, where string) error {
	t = deref(t)
	if _, ok := codecs[t]; ok {
		return nil
	}
	if pointer := reflect.PointerTo(t); pointer.Implements(reflect.TypeFor[gob.GobEncoder]()) || pointer.Implements(reflect.TypeFor[encoding.BinaryMarshaler]()) {
		return fmt.Errorf("%s: no codec for %s", where, t)
	}
	switch t.Kind() {
	case reflect.Bool, reflect.String, reflect.Interface, reflect.Float32, reflect.Float64,
		reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return nil
	case reflect.Slice:
		return ts.add(t.Elem(), where+"[]")
	case reflect.Map:
		if t.Key().Kind() != reflect.String {
			return fmt.Errorf("%s: keys of type %s", where, t.Key())
		}
		return ts.add(t.Elem(), where+"{}")
	case reflect.Struct:
		return ts.addStruct(t, where)
	}
	return fmt.Errorf("%s: gob cannot send %s", where, t)
}

func (ts *types) addStruct(t reflect.Type, where string) error {
	if _, ok := ts.names[t]; ok {
		return nil
	}
	name := typeName(t)
	if other, ok := ts.structs[name]; ok {
		return fmt.Errorf("%s: both %s and %s are called %s", where, other, t, name)
	}
	ts.structs[name], ts.names[t] = t, name
	for _, field := range sentFields(t) {
		if err := ts.add(field.Type, where+"."+field.Name); err != nil {
			return err
		}
	}
	return nil
}

// sorted lists the TypeScript names of the structs.
func (ts *types) sorted() []string {
	names := make([]string, 0, len(ts.structs))
	for name := range ts.structs {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// sentFields are the fields that gob sends: exported, and no functions or channels. Embedded structs are fields too.
func sentFields(t reflect.Type) []reflect.StructField {
	var fields []reflect.StructField
	for i := range t.NumField() {
		field := t.Field(i)
		kind := deref(field.Type).Kind()
		if unicode.IsUpper([]rune(field.Name)[0]) && kind != reflect.Func && kind != reflect.Chan {
			fields = append(fields, field)
		}
	}
	return fields
}

// typeName is the Go name, with its package in front when that is neither Mattermost's model nor its plugin package.
func typeName(t reflect.Type) string {
	name := t.Name()
	if base, argument, ok := strings.Cut(name, "["); ok {
		name = base + "Of" + argument[strings.LastIndex(argument, ".")+1:len(argument)-1]
	}
	pkg, _, _ := strings.Cut(t.String(), ".")
	if pkg == "model" || pkg == "plugin" {
		return name
	}
	return strings.ToUpper(pkg[:1]) + pkg[1:] + name
}

// typescript is the type of a value as it is received.
func (ts *types) typescript(t reflect.Type, prefix string) string {
	if codec, ok := codecs[t]; ok {
		return codec.typescript
	}
	switch t.Kind() {
	case reflect.Bool:
		return "boolean"
	case reflect.String:
		return "string"
	case reflect.Interface:
		return "unknown"
	case reflect.Pointer:
		return ts.typescript(t.Elem(), prefix) + " | null"
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return "Uint8Array"
		}
		return ts.typescript(deref(t.Elem()), prefix) + "[]" // gob sends no nil elements
	case reflect.Map:
		return "Record<string, " + ts.typescript(deref(t.Elem()), prefix) + ">"
	case reflect.Struct:
		return prefix + ts.names[t]
	}
	return "number"
}
